#include "base/text_characters.h"

#include "base/character_ranges.h"
#include "base/decode_utf8.h"

#include <algorithm>
#include <array>

namespace cuewell {
namespace {

/// Beyond ASCII, what is not a letter, digit or mark: Unicode blocks of punctuation and signs.
constexpr std::array kNotInWords = {
    CharacterRange{0x80, 0xA9},     CharacterRange{0xAB, 0xB4},       CharacterRange{0xB6, 0xB9},
    CharacterRange{0xBB, 0xBF},     CharacterRange{0xD7, 0xD7},       CharacterRange{0xF7, 0xF7},
    CharacterRange{0x37E, 0x37E},   CharacterRange{0x387, 0x387},     CharacterRange{0x55A, 0x55F},
    CharacterRange{0x589, 0x58A},   CharacterRange{0x5BE, 0x5BE},     CharacterRange{0x5C0, 0x5C0},
    CharacterRange{0x5C3, 0x5C3},   CharacterRange{0x60C, 0x60D},     CharacterRange{0x61B, 0x61B},
    CharacterRange{0x61E, 0x61F},   CharacterRange{0x66A, 0x66D},     CharacterRange{0x6D4, 0x6D4},
    CharacterRange{0x964, 0x965},   CharacterRange{0x2000, 0x200B},   CharacterRange{0x200E, 0x206F},
    CharacterRange{0x20A0, 0x20CF}, CharacterRange{0x2190, 0x2BFF},   CharacterRange{0x2E00, 0x2E7F},
    CharacterRange{0x3000, 0x3004}, CharacterRange{0x3008, 0x3020},   CharacterRange{0xFE30, 0xFE6B},
    CharacterRange{0xFF01, 0xFF0F}, CharacterRange{0xFF1A, 0xFF20},   CharacterRange{0xFF3B, 0xFF3D},
    CharacterRange{0xFF5B, 0xFF65}, CharacterRange{0x1F000, 0x1FAFF},
};

/// Characters that part words but are not the plain space.
constexpr std::array kSpaces = {
    CharacterRange{0x09, 0x0D},     CharacterRange{0x20, 0x20},     CharacterRange{0x85, 0x85},
    CharacterRange{0xA0, 0xA0},     CharacterRange{0x1680, 0x1680}, CharacterRange{0x2000, 0x200A},
    CharacterRange{0x2028, 0x2029}, CharacterRange{0x202F, 0x202F}, CharacterRange{0x205F, 0x205F},
    CharacterRange{0x3000, 0x3000},
};

/// Characters that nobody sees or says: controls, soft hyphen, joiners and direction marks, variation selectors, byte
/// order mark, annotation marks, noncharacters, private use, tags.
constexpr std::array kUnspoken = {
    CharacterRange{0x00, 0x1F},        CharacterRange{0x7F, 0x9F},     CharacterRange{0xAD, 0xAD},
    CharacterRange{0x34F, 0x34F},      CharacterRange{0x61C, 0x61C},   CharacterRange{0x115F, 0x1160},
    CharacterRange{0x17B4, 0x17B5},    CharacterRange{0x180B, 0x180F}, CharacterRange{0x200B, 0x200F},
    CharacterRange{0x202A, 0x202E},    CharacterRange{0x2060, 0x206F}, CharacterRange{0x3164, 0x3164},
    CharacterRange{0xE000, 0xF8FF},    CharacterRange{0xFDD0, 0xFDEF}, CharacterRange{0xFE00, 0xFE0F},
    CharacterRange{0xFEFF, 0xFEFF},    CharacterRange{0xFFA0, 0xFFA0}, CharacterRange{0xFFF0, 0xFFFF},
    CharacterRange{0xE0000, 0x10FFFF},
};

bool is_ascii_word_character(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

}  // namespace

char32_t take_character(std::string_view& text) {
    const DecodedCharacter first = decode_utf8(text);
    // Never none, so that nobody who takes character by character stands still.
    text.remove_prefix(std::max<std::size_t>(first.bytes, 1));
    return first.character;
}

void append_character(std::string& text, char32_t character) {
    const auto add = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (character < 0x80) return add(character);
    if (character < 0x800) {
        add(0xC0U | (character >> 6U));
    } else if (character < 0x10000) {
        add(0xE0U | (character >> 12U));
        add(0x80U | ((character >> 6U) & 0x3FU));
    } else {
        add(0xF0U | (character >> 18U));
        add(0x80U | ((character >> 12U) & 0x3FU));
        add(0x80U | ((character >> 6U) & 0x3FU));
    }
    add(0x80U | (character & 0x3FU));
}

bool is_word_character(char32_t character) {
    return character < 0x80 ? is_ascii_word_character(character) : !is_in(character, kNotInWords);
}

bool is_space_character(char32_t character) { return is_in(character, kSpaces); }

bool is_unspoken_character(char32_t character) { return is_in(character, kUnspoken); }

}  // namespace cuewell
