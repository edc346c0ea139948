#include "base/utf8.h"

#include "base/decode_utf8.h"

#include <algorithm>
#include <cstdint>

#include <utf8proc.h>

namespace cuewell {
namespace {

/// The bytes of the first character; a byte that is not UTF-8 counts as a character of its own.
std::size_t first_size(std::string_view text) { return std::max<std::size_t>(decode_utf8(text).bytes, 1); }

std::size_t width_of(char32_t character) {
    const auto code = static_cast<utf8proc_int32_t>(character);
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP: return 0;
        // A terminal shows a sign of its own for what it does not know.
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_MC: return 1;  // As do the marks that stand beside their letter.
        default: return static_cast<std::size_t>(utf8proc_charwidth(code));
    }
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter next = decode_utf8(text.substr(at));
        if (next.bytes == 0) return at;
        at += next.bytes;
    }
    return std::nullopt;
}

std::optional<std::size_t> find_control_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<std::uint8_t>(text[at]);
        const bool ends_line = byte == '\n' || (byte == '\r' && text.substr(at + 1).starts_with('\n'));
        const bool c0 = byte < 0x20 && byte != '\t' && !ends_line;
        const bool c1 = byte == 0xC2 && at + 1 < text.size() && static_cast<std::uint8_t>(text[at + 1]) < 0xA0;
        if (c0 || c1 || byte == 0x7F) return at;
    }
    return std::nullopt;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); text.remove_prefix(first_size(text))) ++count;
    return count;
}

std::size_t byte_offset(std::string_view text, std::size_t index) {
    std::size_t at = 0;
    for (; at < text.size() && index > 0; --index) at += first_size(text.substr(at));
    return at;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter next = decode_utf8(text.substr(at));
        width += width_of(next.character);
        at += std::max<std::size_t>(next.bytes, 1);
    }
    return width;
}

}  // namespace cuewell
