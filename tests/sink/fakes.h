#pragma once

#include "audio/block_source.h"
#include "base/bytes.h"
#include "sink/file_format.h"
#include "sink/rewritable_writer.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell::test {

using cuewell::Bytes;

using Folder = TemporaryFolder;

[[nodiscard]] Bytes content_of(const std::filesystem::path& file);
void write_text(const std::filesystem::path& file, const std::string& text);

/// Keeps what is written.
class MemoryWriter final : public RewritableWriter {
public:
    void write(std::span<const std::byte> bytes) override { content.insert(content.end(), bytes.begin(), bytes.end()); }
    void rewrite(std::uint64_t at, std::span<const std::byte> bytes) override;
    [[nodiscard]] std::string name() const override { return "\"memory\""; }

    Bytes content;
};

/// Fails at a call that is chosen beforehand, and at each one after it.
class FailingWriter final : public RewritableWriter {
public:
    explicit FailingWriter(int good_calls) : left_(good_calls) {}

    void write(std::span<const std::byte> bytes) override;
    void rewrite(std::uint64_t, std::span<const std::byte> bytes) override { write(bytes); }
    [[nodiscard]] std::string name() const override { return "\"broken\""; }

    int calls_after_failure = -1;  ///< -1 while none has failed.

private:
    int left_;
};

/// A tone a channel, computed from the position alone.
class ToneSource final : public BlockSource {
public:
    ToneSource(SampleRate rate, std::int32_t channels, Frames length) : format_{rate, channels}, length_(length) {}

    [[nodiscard]] BlockFormat format() const override { return format_; }
    [[nodiscard]] Frames length() const override { return length_; }
    void read(FramePosition at, std::span<float> block) override;

    /// Called before each read, with its position.
    std::function<void(FramePosition)> before_read;

private:
    BlockFormat format_;
    Frames length_;
};

/// The same sample from beginning to end.
class ConstantSource final : public BlockSource {
public:
    ConstantSource(float sample, Frames length) : sample_(sample), length_(length) {}

    [[nodiscard]] BlockFormat format() const override { return {SampleRate{48'000}, 1}; }
    [[nodiscard]] Frames length() const override { return length_; }
    void read(FramePosition, std::span<float> block) override { std::fill(block.begin(), block.end(), sample_); }

private:
    float sample_;
    Frames length_;
};

/// Has all of `source` encoded, in blocks of so many frames.
void encode(BlockSource& source, RewritableWriter& bytes, const EncodeOptions& options,
            std::int64_t block_frames = 4'096);

/// The same, kept.
[[nodiscard]] Bytes encoded(BlockSource& source, const EncodeOptions& options, std::int64_t block_frames = 4'096);

/// Some bytes that tell their place.
[[nodiscard]] Bytes numbered_bytes(std::size_t size);

/// A text as bytes.
[[nodiscard]] Bytes bytes_of(std::string_view text);

/// A Vorbis comment with one entry, whose value has so many bytes.
[[nodiscard]] Bytes comment_of(std::size_t size);

/// What a PICTURE block of FLAC holds, with so many bytes of picture.
[[nodiscard]] Bytes picture_of(std::size_t size);

/// An ID3v2.4 tag that holds so many zeros.
[[nodiscard]] Bytes id3_of(std::size_t size);

/// Where `part` begins in `all`; the size of `all` where it does not.
[[nodiscard]] std::size_t place_of(const Bytes& part, const Bytes& all);

/// A file as libsndfile decodes it.
struct Decoded {
    int format = 0;
    int channels = 0;
    int rate = 0;
    std::int64_t told_frames = 0;  ///< By its header.
    std::vector<float> samples;    ///< Really there.

    [[nodiscard]] std::int64_t frames() const { return static_cast<std::int64_t>(samples.size()) / channels; }
};

[[nodiscard]] Decoded decoded(const std::filesystem::path& file);
[[nodiscard]] Decoded decoded(const Bytes& content);

/// A device like `/dev/full` (minor 7) or `/dev/null` (minor 3) that a faulty program may replace without harm: root, who
/// could replace the real one, gets one of its own in `folder`. Empty where none can be had.
[[nodiscard]] std::filesystem::path device(const Folder& folder, const std::string& name, unsigned minor);

/// fork(), with nothing in the output buffers that both would print.
[[nodiscard]] int fork_without_output();

}  // namespace cuewell::test
