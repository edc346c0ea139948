#include "sink/make_tag_writer.h"

#include "sink/flac_block_filter.h"
#include "sink/ogg_page_filter.h"
#include "sink/prefixed_writer.h"
#include "sink/vorbis_comment.h"

namespace cuewell {
namespace {

/// The same for every file: it tells apart the streams of one file, and ours has one.
constexpr std::uint32_t kSerial = 0x43756577;

/// Vorbis has its tables behind the comment.
constexpr std::size_t kVorbisHead = 3;
constexpr std::size_t kOpusHead = 2;

OggMarks marks_for(FileFormat format, const Bytes& comment) {
    return {kSerial, ogg_comment_packet(format, comment), format == FileFormat::opus ? kOpusHead : kVorbisHead};
}

}  // namespace

std::unique_ptr<TagWriter> make_tag_writer(RewritableWriter& bytes, FileFormat format, const FileTags& tags) {
    if (format == FileFormat::mp3) return std::make_unique<PrefixedWriter>(bytes, tags.id3);
    const Bytes comment = tags.comment.empty() ? empty_vorbis_comment() : tags.comment;
    if (format == FileFormat::flac) return std::make_unique<FlacBlockFilter>(bytes, FlacBlocks{comment, tags.picture});
    return std::make_unique<OggPageFilter>(bytes, marks_for(format, comment));
}

}  // namespace cuewell
