#include "base/utf8.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

TEST_CASE("all of Unicode is valid, from one byte to four") {
    for (const char* text :
         {"", "abc", "größer", "伸ばして", "🙆", "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF", "\xEE\x80\x80"}) {
        CHECK(find_invalid_utf8(text) == std::nullopt);
    }
}

TEST_CASE("what is not UTF-8 is found where it begins") {
    CHECK(find_invalid_utf8("ab\x80") == 2);              // A continuation alone.
    CHECK(find_invalid_utf8("ab\xC3") == 2);              // Cut off.
    CHECK(find_invalid_utf8("ab\xE4\xBC") == 2);          // Cut off after two of three.
    CHECK(find_invalid_utf8("ab\xC0\xAF") == 2);          // Overlong, two bytes.
    CHECK(find_invalid_utf8("ab\xE0\x80\xAF") == 2);      // Overlong, three bytes.
    CHECK(find_invalid_utf8("ab\xF0\x80\x80\xAF") == 2);  // Overlong, four bytes.
    CHECK(find_invalid_utf8("ab\xED\xA0\x80") == 2);      // A surrogate.
    CHECK(find_invalid_utf8("ab\xF4\x90\x80\x80") == 2);  // Beyond U+10FFFF.
    CHECK(find_invalid_utf8("gr\xF6\xDF"
                            "er") == 2);  // Latin-1.
    CHECK(find_invalid_utf8("\xFF\xFE") == 0);
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(count_characters("größer") == 6);
    CHECK(count_characters("伸ばして") == 4);
    CHECK(count_characters("e\xCC\x81") == 2);
    CHECK(count_characters("") == 0);
}

TEST_CASE("a byte that is not UTF-8 counts as a character of its own") {
    CHECK(count_characters("a\x93"
                           "b\x94") == 4);
    CHECK(count_characters(std::string(10, '\x80')) == 10);
    CHECK(byte_offset("a\x93"
                      "b\x94",
                      2) == 2);
    CHECK(byte_offset(std::string(10, '\x80'), 4) == 4);
}

TEST_CASE("the byte of a character is found, or the end") {
    CHECK(byte_offset("größer", 0) == 0);
    CHECK(byte_offset("größer", 3) == 4);
    CHECK(byte_offset("größer", 6) == 8);
    CHECK(byte_offset("größer", 99) == 8);
    CHECK(byte_offset("", 3) == 0);
}

TEST_CASE("width counts columns: none for combining marks, two for wide characters") {
    CHECK(display_width("größer") == 6);
    CHECK(display_width("伸ばして") == 8);
    CHECK(display_width("e\xCC\x81") == 1);
    CHECK(display_width("🙆") == 2);
    CHECK(display_width("\xE2\x80\x8B") == 0);
}

TEST_CASE("width knows the marks of Hebrew, Arabic and Japanese, and wide signs beyond the usual blocks") {
    CHECK(display_width("\u05E9\u05C1\u05B8\u05DC\u05D5\u05B9\u05DD") == 4);
    CHECK(display_width("\u0645\u064E\u0631\u0652\u062D\u064E\u0628\u064B\u0627\u0670") == 5);
    CHECK(display_width("\u304B\u3099") == 2);
    CHECK(display_width("\uFFE5\uFFE0") == 4);
    CHECK(display_width("\uFFE8") == 1);
    CHECK(display_width("\U00020000\U0002A6DF") == 4);
    CHECK(display_width("\u05D0\u0627\u05BE") == 3);
}

TEST_CASE("width knows the vowels of Hindi and Thai, and counts what a terminal does not know as one") {
    CHECK(display_width("\u0939\u093F\u0928\u094D\u0926\u0940") == 5);
    CHECK(display_width("\u0E17\u0E35\u0E48") == 1);
    CHECK(display_width("\t\x01\u0378\uE000") == 4);
}

TEST_CASE("control characters are found, tabs and line ends are none") {
    CHECK(find_control_character("größer\tund\r\nhöher …") == std::nullopt);
    CHECK(find_control_character("ab\x1B[2J") == 2);
    CHECK(find_control_character("ab\x7F") == 2);
    CHECK(find_control_character("ab\xC2\x9B") == 2);
    CHECK(find_control_character("ab\xC2\xA0") == std::nullopt);
    CHECK(find_control_character(std::string_view("ab\0", 3)) == 2);
}

}  // namespace
}  // namespace cuewell
