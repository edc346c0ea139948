#include "base/small_letters.h"

#include "base/text_characters.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

TEST_CASE("letters of any script become small, and nothing else changes") {
    CHECK(small_letters_of("ÄÖÜß Übung, ÉCOLE") == "äöüß übung, école");
    CHECK(small_letters_of("ĄĆĘŁŃÓŚŹŻ ŠČŽ ŐŰ ŸĲ") == "ąćęłńóśźż ščž őű ÿĳ");
    CHECK(small_letters_of("ΑΣΩ ΆΈΉΊΌΎΏ ΪΫ") == "ασω άέήίόύώ ϊϋ");
    CHECK(small_letters_of("УПРАЖНЕНИЕ ЁЂЏ Я ҐӘ") == "упражнение ёђџ я ґә");
    CHECK(small_letters_of("ÎNTINDEȚI ȘI ƯỚN ƠẤ ՁԳՎԵՔ") == "întindeți și ướn ơấ ձգվեք");
    CHECK(small_letters_of("1×2 – „x“ 体操 İı ĸŉ ẞ") == "1×2 – „x“ 体操 İı ĸŉ ẞ");
}

TEST_CASE("a small letter takes as many bytes as its capital, and is small already") {
    for (char32_t character = 1; character < 0x3000; ++character) {
        if (character >= 0xD800 && character < 0xE000) continue;
        std::string before;
        append_character(before, character);
        const std::string small = small_letters_of(before);
        CHECK(small.size() == before.size());
        CHECK(small_letters_of(small) == small);
    }
}

}  // namespace
}  // namespace cuewell
