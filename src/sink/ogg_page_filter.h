#pragma once

#include "base/bytes.h"
#include "sink/ogg_head.h"
#include "sink/tag_writer.h"

#include <cstdint>

namespace cuewell {

/// What an Ogg stream is to have in place of its own.
struct OggMarks {
    std::uint32_t serial = 0;
    Bytes comment;  ///< The second packet, whole.
    OggHeadForm head = kVorbisHead;
    bool has_sound = true;  ///< Of a sound without a frame no page need end the stream.
};

/// Passes an Ogg stream on, with a serial number and a comment of our choice.
///
/// libsndfile 1.2.0 draws the number at random, and no two renders would be the same bytes; its comments hold neither
/// chapters nor pictures. The sound's pages stay as they are, but for their numbers and checksums.
class OggPageFilter final : public TagWriter {
public:
    /// `bytes` must outlive the filter.
    OggPageFilter(ByteWriter& bytes, OggMarks marks);

    /// Takes the next bytes of the stream; passes on every page that is whole.
    ///
    /// Errors: Failure where this is no Ogg stream, or what `bytes` throws.
    void write(std::span<const std::byte> stream) override;

    /// Never: an Ogg stream is written front to back.
    void rewrite(std::uint64_t at, std::span<const std::byte> bytes) override;
    [[nodiscard]] std::string name() const override { return bytes_.name(); }

    /// Fails where not all that came has been passed on.
    void check_whole() const override;

private:
    void pass_on(OggPage& page);

    ByteWriter& bytes_;
    OggMarks marks_;
    OggHead head_;
    std::uint32_t read_pages_ = 0;     ///< Of the head.
    std::uint32_t written_pages_ = 0;  ///< In their place.
    bool has_ended_ = false;
    Bytes pending_;  ///< The beginning of a page.
};

}  // namespace cuewell
