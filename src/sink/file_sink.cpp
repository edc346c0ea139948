#include "sink/file_sink.h"

#include "base/errors.h"
#include "sink/atomic_file.h"
#include "sink/descriptor_writer.h"
#include "sink/ogg_encoder.h"
#include "sink/wav_encoder.h"
#include "sink/write_failure.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace cuewell {
namespace {

constexpr std::int64_t kBlockFrames = 4096;

void check_options(const EncodeOptions& options) {
    if (options.format != FileFormat::ogg) return;
    if (options.quality >= kLowestQuality && options.quality <= kHighestQuality) return;
    throw UsageError(fmt::format("a quality of {} is out of range; expected {} to {}", options.quality, kLowestQuality,
                                 kHighestQuality));
}

std::unique_ptr<Encoder> make_encoder(const BlockSource& source, ByteWriter& bytes, const EncodeOptions& options) {
    if (options.format == FileFormat::ogg) return std::make_unique<OggEncoder>(bytes, source.format(), options.quality);
    return std::make_unique<WavEncoder>(bytes, WavShape{source.format(), options.bits, source.length()});
}

/// No file format holds what is no number, and libvorbis does not come back from it.
void check_samples(std::span<const float> block, const ByteWriter& bytes) {
    const bool sound = std::all_of(block.begin(), block.end(), [](float sample) { return std::isfinite(sample); });
    if (!sound) throw write_failure(bytes.name(), "the sound holds a sample that is no number");
}

/// Tells how far the work is, and tells it again while a write has to wait.
class Telling {
public:
    Telling(const WriteProgress& progress, Frames all) : progress_(progress), all_(all) {}

    void tell(Frames done) {
        done_ = done;
        tell_again();
    }

    void tell_again() const {
        if (progress_) progress_(done_, all_);
    }

private:
    const WriteProgress& progress_;
    Frames done_;
    Frames all_;
};

void encode(BlockSource& source, ByteWriter& bytes, const EncodeOptions& options, Telling& telling) {
    const auto channels = static_cast<std::size_t>(source.format().channels);
    const std::unique_ptr<Encoder> encoder = make_encoder(source, bytes, options);
    std::vector<float> block(kBlockFrames * channels);
    FramePosition at;
    const FramePosition end = at + source.length();
    while (at < end) {
        const Frames count = std::min(end - at, Frames(kBlockFrames));
        const std::span<float> part = std::span(block).first(static_cast<std::size_t>(count.count()) * channels);
        source.read(at, part);
        check_samples(part, bytes);
        encoder->write(part);
        at += count;
        telling.tell(at - FramePosition());
    }
    encoder->finish();
}

std::string stream_name(int descriptor) {
    return descriptor == STDOUT_FILENO ? "to standard output" : fmt::format("to descriptor {}", descriptor);
}

}  // namespace

void write_file(BlockSource& source, const std::filesystem::path& file, const EncodeOptions& options,
                const WriteProgress& progress) {
    check_options(options);
    Telling telling(progress, source.length());
    const OnInterruption tell_again = [&telling] { telling.tell_again(); };
    AtomicFile target(file, AtomicFile::Kept::unnamed_if_possible, tell_again);
    DescriptorWriter bytes(target.descriptor(), quoted_name(file), tell_again);
    encode(source, bytes, options, telling);
    target.commit();
}

void write_stream(BlockSource& source, int descriptor, const EncodeOptions& options, const WriteProgress& progress) {
    check_options(options);
    Telling telling(progress, source.length());
    DescriptorWriter bytes(descriptor, stream_name(descriptor), [&telling] { telling.tell_again(); });
    encode(source, bytes, options, telling);
}

}  // namespace cuewell
