#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// A letter of the Latin, Greek or Cyrillic script as a small one, in every locale; any other character as it is.
///
/// Shape:  takes as many bytes of UTF-8 as before, so that places in a text stay where they are. The few letters whose
///         small form is longer or shorter, such as the Turkish dotted I, stay as they are.
/// Source: UnicodeData.txt of Unicode 15, column 13, for U+0041 to U+042F.
[[nodiscard]] char32_t small_character(char32_t character) noexcept;

/// Valid UTF-8 with all these letters small.
[[nodiscard]] std::string small_letters_of(std::string_view text);

}  // namespace cuewell
