#include "export/id3_text.h"

#include "base/text_characters.h"

#include <algorithm>
#include <cstdint>

namespace cuewell {
namespace {

enum class ByteOrder { low_first, high_first };

char32_t unit_at(std::string_view bytes, std::size_t at, ByteOrder order) {
    const auto first = static_cast<std::uint8_t>(bytes[at]);
    const auto second = static_cast<std::uint8_t>(bytes[at + 1]);
    return order == ByteOrder::low_first ? char32_t{first} + second * 256U : first * 256U + char32_t{second};
}

bool is_high_half(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_half(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

Id3Text utf16_text(std::string_view bytes, ByteOrder order) {
    constexpr char32_t kReplacement = 0xFFFD;
    std::string text;
    std::size_t at = 0;
    while (at + 1 < bytes.size()) {
        char32_t character = unit_at(bytes, at, order);
        at += 2;
        if (character == 0) return {text, bytes.substr(at)};
        const bool has_low_half =
            is_high_half(character) && at + 1 < bytes.size() && is_low_half(unit_at(bytes, at, order));
        if (has_low_half) {
            character = 0x10000 + (character - 0xD800) * 0x400 + (unit_at(bytes, at, order) - 0xDC00);
            at += 2;
        } else if (is_high_half(character) || is_low_half(character)) {
            character = kReplacement;
        }
        append_character(text, character);
    }
    return {text, {}};
}

Id3Text marked_utf16_text(std::string_view bytes) {
    const std::string_view mark = bytes.substr(0, std::min<std::size_t>(bytes.size(), 2));
    if (mark == "\xFF\xFE") return utf16_text(bytes.substr(2), ByteOrder::low_first);
    if (mark == "\xFE\xFF") return utf16_text(bytes.substr(2), ByteOrder::high_first);
    return utf16_text(bytes, ByteOrder::low_first);
}

Id3Text byte_text(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find('\0'), bytes.size());
    return {std::string(bytes.substr(0, end)), bytes.substr(std::min(end + 1, bytes.size()))};
}

Id3Text latin_text(std::string_view bytes) {
    Id3Text text = byte_text(bytes);
    std::string utf8;
    for (const char c : text.text) append_character(utf8, static_cast<std::uint8_t>(c));
    text.text = std::move(utf8);
    return text;
}

}  // namespace

std::optional<Id3Text> take_id3_text(char encoding, std::string_view bytes) {
    switch (encoding) {
        case 0: return latin_text(bytes);
        case 1: return marked_utf16_text(bytes);
        case 2: return utf16_text(bytes, ByteOrder::high_first);
        case 3: return byte_text(bytes);
        default: return std::nullopt;
    }
}

}  // namespace cuewell
