#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// Takes the first character (code point) off valid UTF-8 that is not empty.
[[nodiscard]] char32_t take_character(std::string_view& text);

/// Puts a character at the end of UTF-8.
void append_character(std::string& text, char32_t character);

/// Whether a word goes on through this character: letters and digits of any script, but no punctuation, and no
/// apostrophe or hyphen, for "child's" and "knee-high" hold the words "child" and "knee".
[[nodiscard]] bool is_word_character(char32_t character);

/// Whether a character is a mark on the letter before it, as an accent that stands apart.
[[nodiscard]] bool is_letter_mark(char32_t character);

/// Whether a character parts words and is not seen: a space of any kind, a tab, the end of a line.
[[nodiscard]] bool is_space_character(char32_t character);

/// Whether nobody sees or says a character, as a soft hyphen; such as are spaces, too, are to be asked for first.
[[nodiscard]] bool is_unspoken_character(char32_t character);

}  // namespace cuewell
