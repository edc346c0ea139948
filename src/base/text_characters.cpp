#include "base/text_characters.h"

#include "base/character_ranges.h"
#include "base/decode_utf8.h"

#include <algorithm>
#include <array>

#include <utf8proc.h>

namespace cuewell {
namespace {

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

/// Joiners of the letters of one word.
bool is_joiner(char32_t character) { return character == 0x200C || character == 0x200D; }

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
    // Between the parts of a name that Japanese writes as one word.
    constexpr char32_t kKatakanaDot = 0x30FB;
    if (character == kKatakanaDot) return true;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
        case UTF8PROC_CATEGORY_NO:  // Small figures and fractions.
        case UTF8PROC_CATEGORY_PC:
        case UTF8PROC_CATEGORY_PD:
        case UTF8PROC_CATEGORY_PS:
        case UTF8PROC_CATEGORY_PE:
        case UTF8PROC_CATEGORY_PI:
        case UTF8PROC_CATEGORY_PF:
        case UTF8PROC_CATEGORY_PO:
        case UTF8PROC_CATEGORY_SM:
        case UTF8PROC_CATEGORY_SC:
        case UTF8PROC_CATEGORY_SK:
        case UTF8PROC_CATEGORY_SO:
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_CC: return false;
        case UTF8PROC_CATEGORY_CF: return is_joiner(character);
        default: return true;  // Letters, marks and digits; and what is newer than the table.
    }
}

bool is_letter_mark(char32_t character) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(character)) == UTF8PROC_CATEGORY_MN;
}

bool is_space_character(char32_t character) { return is_in(character, kSpaces); }

bool is_unspoken_character(char32_t character) { return is_in(character, kUnspoken); }

}  // namespace cuewell
