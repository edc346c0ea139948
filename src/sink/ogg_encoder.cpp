#include "sink/ogg_encoder.h"

#include "sink/vorbis_comment.h"

namespace cuewell {
namespace {

/// The same for every file: it tells apart the streams of one file, and ours has one.
constexpr std::uint32_t kSerial = 0x43756577;

/// Vorbis has its tables behind the comment.
constexpr std::size_t kVorbisHead = 3;
constexpr std::size_t kOpusHead = 2;

OggMarks marks_for(FileFormat format, const Bytes& comment) {
    return {kSerial, ogg_comment_packet(format, comment.empty() ? empty_vorbis_comment() : comment),
            format == FileFormat::opus ? kOpusHead : kVorbisHead};
}

}  // namespace

OggEncoder::OggEncoder(ByteWriter& bytes, const SoundfileShape& shape, const Bytes& comment)
    : pages_(bytes, marks_for(shape.format, comment)), sound_(pages_, shape) {}

void OggEncoder::write(std::span<const float> block) { sound_.write(block); }

void OggEncoder::finish() {
    sound_.finish();
    pages_.check_whole();
}

}  // namespace cuewell
