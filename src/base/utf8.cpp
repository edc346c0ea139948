#include "base/utf8.h"

#include "base/character_ranges.h"
#include "base/decode_utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace cuewell {
namespace {

/// The bytes of the first character; a byte that is not UTF-8 counts as a character of its own.
std::size_t first_size(std::string_view text) { return std::max<std::size_t>(decode_utf8(text).bytes, 1); }

// The blocks that matter for a caret under a line of script; Unicode 15, East Asian Width W and F, and emoji.
constexpr std::array kWide{
    CharacterRange{0x1100, 0x115F},   CharacterRange{0x2E80, 0x303E}, CharacterRange{0x3041, 0x33FF},
    CharacterRange{0x3400, 0x4DBF},   CharacterRange{0x4E00, 0x9FFF}, CharacterRange{0xA960, 0xA97C},
    CharacterRange{0xAC00, 0xD7A3},   CharacterRange{0xF900, 0xFAFF}, CharacterRange{0xFE30, 0xFE6B},
    CharacterRange{0xFF00, 0xFF60},   CharacterRange{0xFFE0, 0xFFE6}, CharacterRange{0x1F300, 0x1FAFF},
    CharacterRange{0x20000, 0x3FFFD},
};
/// Marks of Latin, Cyrillic, Hebrew, Arabic and Japanese, and what only steers others.
constexpr std::array kZeroWidth{
    CharacterRange{0x0300, 0x036F}, CharacterRange{0x0483, 0x0489}, CharacterRange{0x0591, 0x05BD},
    CharacterRange{0x05BF, 0x05BF}, CharacterRange{0x05C1, 0x05C2}, CharacterRange{0x05C4, 0x05C5},
    CharacterRange{0x05C7, 0x05C7}, CharacterRange{0x0610, 0x061A}, CharacterRange{0x061C, 0x061C},
    CharacterRange{0x064B, 0x065F}, CharacterRange{0x0670, 0x0670}, CharacterRange{0x06D6, 0x06DC},
    CharacterRange{0x06DF, 0x06E4}, CharacterRange{0x06E7, 0x06E8}, CharacterRange{0x06EA, 0x06ED},
    CharacterRange{0x1AB0, 0x1ACE}, CharacterRange{0x1DC0, 0x1DFF}, CharacterRange{0x200B, 0x200F},
    CharacterRange{0x2028, 0x202E}, CharacterRange{0x20D0, 0x20FF}, CharacterRange{0x302A, 0x302D},
    CharacterRange{0x3099, 0x309A}, CharacterRange{0xFE00, 0xFE0F}, CharacterRange{0xFE20, 0xFE2F},
};

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
        if (!is_in(next.character, kZeroWidth)) width += is_in(next.character, kWide) ? 2 : 1;
        at += std::max<std::size_t>(next.bytes, 1);
    }
    return width;
}

}  // namespace cuewell
