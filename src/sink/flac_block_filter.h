#pragma once

#include "base/bytes.h"
#include "sink/tag_writer.h"

namespace cuewell {

/// What a FLAC file is to have between the block about its sound and the sound.
struct FlacBlocks {
    Bytes comment;  ///< The content of a VORBIS_COMMENT block.
    Bytes picture;  ///< The content of a PICTURE block; empty for none.
};

/// Passes a FLAC stream on, with blocks of our own in place of those behind the first.
///
/// Source: RFC 9639, section 8.
class FlacBlockFilter final : public TagWriter {
public:
    /// `bytes` must outlive the filter.
    ///
    /// Errors: Failure where a block is larger than FLAC can tell.
    FlacBlockFilter(RewritableWriter& bytes, FlacBlocks blocks);

    /// Takes the next bytes of the stream; keeps them until the first sound comes.
    ///
    /// Errors: Failure where this is no FLAC stream, or what `bytes` throws.
    void write(std::span<const std::byte> stream) override;

    /// Only in the block about the sound, which stays where it is.
    void rewrite(std::uint64_t at, std::span<const std::byte> bytes) override;
    [[nodiscard]] std::string name() const override { return bytes_.name(); }

    /// Fails where the stream ended before its sound began.
    void check_whole() const override;

private:
    void pass_on_head(std::span<const std::byte> sound);

    RewritableWriter& bytes_;
    FlacBlocks blocks_;
    Bytes head_;  ///< The stream up to its sound, while that has not come.
    bool is_past_head_ = false;
};

}  // namespace cuewell
