#include "sink/file_sink.h"

#include "audio/read_ahead.h"
#include "sink/atomic_file.h"
#include "sink/descriptor_writer.h"
#include "sink/make_encoder.h"
#include "sink/make_tag_writer.h"
#include "sink/soundfile_encoder.h"
#include "sink/unnamed_file.h"
#include "sink/write_failure.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <span>
#include <vector>

namespace cuewell {
namespace {

constexpr std::int64_t kBlockFrames = 4096;

/// No file format holds what is no number, and libvorbis does not come back from it.
void check_samples(std::span<const float> block, const ByteWriter& target) {
    const bool sound = std::all_of(block.begin(), block.end(), [](float sample) { return std::isfinite(sample); });
    if (!sound) throw write_failure(target.name(), "the sound holds a sample that is no number");
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

/// A session on its way into a file or a stream.
struct Work {
    BlockSource& source;
    const EncodeOptions& options;
    DescriptorWriter& target;
    Telling& telling;
};

void encode(const Work& work, Encoder& encoder) {
    const auto channels = static_cast<std::size_t>(work.source.format().channels);
    // Sound is made while what comes before it is encoded.
    ReadAhead sound(work.source);
    std::vector<float> block(kBlockFrames * channels);
    FramePosition at;
    const FramePosition end = at + work.source.length();
    while (at < end) {
        const Frames count = std::min(end - at, Frames(kBlockFrames));
        const std::span<float> part = std::span(block).first(static_cast<std::size_t>(count.count()) * channels);
        sound.read(at, part);
        check_samples(part, work.target);
        encoder.write(part);
        at += count;
        work.target.check_reader();
        work.telling.tell(at - FramePosition());
    }
    encoder.finish();
}

/// For waits in which nothing is written.
OnWait still_wanted(const Work& work) {
    return [&work] {
        work.target.check_reader();
        work.telling.tell_again();
    };
}

FileTags tags_of(const Work& work) {
    return work.options.late_tags ? work.options.late_tags(still_wanted(work)) : work.options.tags;
}

/// Tags first.
void encode_in_order(const Work& work) {
    EncodeOptions options = work.options;
    options.tags = tags_of(work);
    const BlockFormat sound = work.source.format();
    encode(work, *make_encoder(work.target, options, sound, work.source.length()));
}

/// Tags last, though they stand first: the sound waits for them in a file without a name.
void encode_aside(const Work& work, UnnamedFile aside) {
    const EncodeOptions& options = work.options;
    DescriptorWriter bytes(aside.descriptor(), aside.name());
    SoundfileEncoder encoder(bytes, {options.format, work.source.format(), options.bits, options.quality});
    encode(work, encoder);
    const std::unique_ptr<TagWriter> tagged =
        make_tag_writer(work.target, options.format, tags_of(work), work.source.length());
    aside.move_to(*tagged, still_wanted(work));
    tagged->check_whole();
}

void encode_into_stream(const Work& work) {
    if (!goes_back(work.options.format)) return encode_in_order(work);
    // What is completed at its beginning cannot go down a pipe before it is whole.
    encode_aside(work, UnnamedFile());
}

void encode_into_file(const Work& work, const AtomicFile& file) {
    const bool waits_for_tags = work.options.late_tags && work.options.format != FileFormat::wav;
    if (!waits_for_tags) return encode_in_order(work);
    encode_aside(work, UnnamedFile(file.folder(), work.target.name()));
}

std::string stream_name(int descriptor) {
    return descriptor == STDOUT_FILENO ? "to standard output" : fmt::format("to descriptor {}", descriptor);
}

}  // namespace

void write_file(BlockSource& source, const std::filesystem::path& file, const EncodeOptions& options,
                const WriteProgress& progress) {
    check_encoding(options, source.format().rate);
    Telling telling(progress, source.length());
    const OnWait tell_again = [&telling] { telling.tell_again(); };
    AtomicFile target(file, AtomicFile::Kept::unnamed_if_possible, tell_again);
    DescriptorWriter bytes(target.descriptor(), quoted_name(file), tell_again);
    const Work work{source, options, bytes, telling};
    if (target.is_new()) {
        encode_into_file(work, target);
    } else {
        encode_into_stream(work);
    }
    target.commit();
}

void write_unnamed(BlockSource& source, const UnnamedFile& file, const EncodeOptions& options,
                   const WriteProgress& progress) {
    check_encoding(options, source.format().rate);
    Telling telling(progress, source.length());
    DescriptorWriter bytes(file.descriptor(), file.name(), [&telling] { telling.tell_again(); });
    encode_in_order({source, options, bytes, telling});
}

void write_stream(BlockSource& source, int descriptor, const EncodeOptions& options, const WriteProgress& progress) {
    check_encoding(options, source.format().rate);
    Telling telling(progress, source.length());
    DescriptorWriter bytes(descriptor, stream_name(descriptor), [&telling] { telling.tell_again(); });
    encode_into_stream({source, options, bytes, telling});
    bytes.sync();
}

}  // namespace cuewell
