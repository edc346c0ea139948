#include "sink/make_tag_writer.h"

#include "base/fnv.h"
#include "sink/flac_block_filter.h"
#include "sink/ogg_page_filter.h"
#include "sink/prefixed_writer.h"
#include "sink/vorbis_comment.h"

#include <utility>

namespace cuewell {
namespace {

/// Of what is written about a file: tracks that somebody puts behind each other into one file have one each, as they
/// must, and the same file has the same again.
///
/// Source: RFC 3533, section 4.
std::uint32_t serial_of(const Bytes& comment) {
    const std::uint64_t print = fnv1a({reinterpret_cast<const char*>(comment.data()), comment.size()});
    return static_cast<std::uint32_t>(print ^ (print >> 32U));
}

OggMarks marks_for(FileFormat format, const Bytes& comment, Frames length) {
    Bytes packet = ogg_comment_packet(format, comment);
    const std::uint32_t serial = serial_of(packet);
    return {serial, std::move(packet), format == FileFormat::opus ? OggHeadForm(kOpusHead) : OggHeadForm(kVorbisHead),
            length > Frames()};
}

}  // namespace

std::unique_ptr<TagWriter> make_tag_writer(RewritableWriter& bytes, FileFormat format, const FileTags& tags,
                                           Frames length) {
    if (format == FileFormat::mp3) return std::make_unique<PrefixedWriter>(bytes, tags.id3);
    const Bytes comment = tags.comment.empty() ? empty_vorbis_comment() : tags.comment;
    if (format == FileFormat::flac) return std::make_unique<FlacBlockFilter>(bytes, FlacBlocks{comment, tags.picture});
    return std::make_unique<OggPageFilter>(bytes, marks_for(format, comment, length));
}

}  // namespace cuewell
