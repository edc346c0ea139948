#include "base/utf8.h"

#include "base/character_ranges.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace cuewell {
namespace {

struct Decoded {
    char32_t character = 0;
    std::size_t bytes = 0;  ///< 0 where the bytes are not UTF-8.
};

Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
    const std::uint8_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {};
    char32_t character = lead & (0xFFU >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xC0U) != 0x80U) return {};
        character = (character << 6U) | (byte(at) & 0x3FU);
    }
    const char32_t smallest = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < smallest || character > 0x10FFFF || surrogate) return {};
    return {character, length};
}

/// The bytes of the first character; a byte that is not UTF-8 counts as a character of its own.
std::size_t first_size(std::string_view text) { return std::max<std::size_t>(decode(text).bytes, 1); }

// The blocks that matter for a caret under a line of script; Unicode 15, East Asian Width W and F, and emoji.
constexpr std::array<CharacterRange, 9> kWide{{{0x1100, 0x115F},
                                               {0x2E80, 0x303E},
                                               {0x3041, 0x33FF},
                                               {0x3400, 0x4DBF},
                                               {0x4E00, 0x9FFF},
                                               {0xAC00, 0xD7A3},
                                               {0xF900, 0xFAFF},
                                               {0xFF00, 0xFF60},
                                               {0x1F300, 0x1FAFF}}};
constexpr std::array<CharacterRange, 5> kZeroWidth{
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0xFE00, 0xFE0F}, {0x20D0, 0x20FF}}};

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text.substr(at));
        if (next.bytes == 0) return at;
        at += next.bytes;
    }
    return std::nullopt;
}

std::optional<std::size_t> find_control_character(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<std::uint8_t>(text[at]);
        const bool c0 = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
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
        const Decoded next = decode(text.substr(at));
        if (!is_in(next.character, kZeroWidth)) width += is_in(next.character, kWide) ? 2 : 1;
        at += std::max<std::size_t>(next.bytes, 1);
    }
    return width;
}

}  // namespace cuewell
