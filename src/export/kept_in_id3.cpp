#include "export/byte_reader.h"
#include "export/id3_text.h"
#include "export/kept_tags.h"

namespace cuewell {
namespace {

constexpr unsigned kSevenBits = 7;  ///< Sizes leave out the highest bit of each byte.

/// A text that has a name: encoding, name, text.
void keep_named_text(KeptTags& kept, std::string_view content) {
    if (content.empty()) return;
    const char encoding = content.front();
    const auto name = take_id3_text(encoding, content.substr(1));
    if (!name) return;
    const auto text = take_id3_text(encoding, name->rest);
    if (text) keep(kept, name->text, text->text);
}

/// Frames of version 2.3 or 2.4, up to the first that is none: padding, or nonsense.
KeptTags kept_in_frames(std::string_view frames, unsigned size_bits) {
    KeptTags kept;
    ByteReader reader(frames);
    while (const auto id = reader.bytes(4)) {
        const auto size = reader.big(4, size_bits);
        const auto flags = reader.big(2);
        if (!size || !flags || *size == 0) break;
        const auto content = reader.bytes(*size);
        if (!content) break;
        // The second byte of flags tells that the content is packed in some way.
        const bool is_plain = (*flags & 0xFFU) == 0;
        if (*id == "TXXX" && is_plain) keep_named_text(kept, *content);
    }
    return kept;
}

}  // namespace

/// Source: id3.org, "ID3 tag version 2.4.0 - Main Structure", section 3.
KeptTags kept_in_id3(const StrangerFile& file, std::uint64_t at) {
    constexpr std::uint64_t kHead = 10;
    constexpr std::uint64_t kPlainFooter = 0x10;  ///< The one flag that changes nothing for who reads from the front.
    const std::string head = file.read(at, kHead);
    ByteReader reader(head);
    const auto mark = reader.bytes(3);
    const auto version = reader.big(2);
    const auto flags = reader.big(1);
    const auto size = reader.big(4, kSevenBits);
    if (!mark || *mark != "ID3" || !version || !flags || !size || (*flags & ~kPlainFooter) != 0) return {};
    const std::uint64_t major = *version >> 8U;
    if (major != 3 && major != 4) return {};
    return kept_in_frames(file.read(at + kHead, *size), major == 4 ? kSevenBits : 8U);
}

}  // namespace cuewell
