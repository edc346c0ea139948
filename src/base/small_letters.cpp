#include "base/small_letters.h"

#include "base/text_characters.h"

namespace cuewell {
namespace {

bool is_between(char32_t character, char32_t first, char32_t last) { return character >= first && character <= last; }

/// Where capitals and small letters take turns, and a capital has an even number.
bool is_even_capital(char32_t c) {
    return (is_between(c, 0x100, 0x136) || is_between(c, 0x14A, 0x176)) && c % 2 == 0 && c != 0x130;
}

/// The same with odd numbers.
bool is_odd_capital(char32_t c) { return (is_between(c, 0x139, 0x147) || is_between(c, 0x179, 0x17D)) && c % 2 == 1; }

}  // namespace

char32_t small_character(char32_t c) noexcept {
    if (is_between(c, U'A', U'Z')) return c + 0x20;
    if (is_between(c, 0xC0, 0xDE) && c != 0xD7) return c + 0x20;     // À to Þ, without ×.
    if (is_even_capital(c) || is_odd_capital(c)) return c + 1;       // Ā to Ž.
    if (c == 0x178) return 0xFF;                                     // Ÿ.
    if (c == 0x386) return 0x3AC;                                    // Ά.
    if (is_between(c, 0x388, 0x38A)) return c + 0x25;                // Έ to Ί.
    if (c == 0x38C) return 0x3CC;                                    // Ό.
    if (is_between(c, 0x38E, 0x38F)) return c + 0x3F;                // Ύ and Ώ.
    if (is_between(c, 0x391, 0x3AB) && c != 0x3A2) return c + 0x20;  // Α to Ϋ.
    if (is_between(c, 0x400, 0x40F)) return c + 0x50;                // Ѐ to Џ.
    if (is_between(c, 0x410, 0x42F)) return c + 0x20;                // А to Я.
    return c;
}

std::string small_letters_of(std::string_view text) {
    std::string small;
    small.reserve(text.size());
    while (!text.empty()) append_character(small, small_character(take_character(text)));
    return small;
}

}  // namespace cuewell
