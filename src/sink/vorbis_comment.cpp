#include "sink/vorbis_comment.h"

#include "sink/little_endian.h"

#include <string_view>

namespace cuewell {
namespace {

void append_text(Bytes& bytes, std::string_view text) {
    for (const char letter : text) bytes.push_back(static_cast<std::byte>(letter));
}

}  // namespace

Bytes empty_vorbis_comment() {
    constexpr std::string_view kVendor = "Cuewell";
    Bytes bytes;
    append_little_endian<4>(bytes, kVendor.size());
    append_text(bytes, kVendor);
    append_little_endian<4>(bytes, 0);
    return bytes;
}

Bytes ogg_comment_packet(FileFormat format, std::span<const std::byte> comment) {
    const bool is_opus = format == FileFormat::opus;
    Bytes packet;
    append_text(packet, is_opus ? "OpusTags" : "\x03vorbis");
    packet.insert(packet.end(), comment.begin(), comment.end());
    if (!is_opus) packet.push_back(std::byte{1});
    return packet;
}

}  // namespace cuewell
