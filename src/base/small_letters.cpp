#include "base/small_letters.h"

#include "base/text_characters.h"

#include <cstddef>

#include <utf8proc.h>

namespace cuewell {
namespace {

std::size_t bytes_of(char32_t character) {
    if (character < 0x80) return 1;
    if (character < 0x800) return 2;
    return character < 0x10000 ? 3 : 4;
}

}  // namespace

char32_t small_character(char32_t character) noexcept {
    const auto small = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(character)));
    return bytes_of(small) == bytes_of(character) ? small : character;
}

std::string small_letters_of(std::string_view text) {
    std::string small;
    small.reserve(text.size());
    while (!text.empty()) append_character(small, small_character(take_character(text)));
    return small;
}

}  // namespace cuewell
