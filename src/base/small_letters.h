#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// A letter of any script as a small one, in every locale; any other character as it is.
///
/// Shape:  takes as many bytes of UTF-8 as before, so that places in a text stay where they are. The few letters whose
///         small form is longer or shorter, such as the Turkish dotted I, stay as they are.
/// Source: UnicodeData.txt, column 13.
[[nodiscard]] char32_t small_character(char32_t character) noexcept;

/// Valid UTF-8 with all these letters small.
[[nodiscard]] std::string small_letters_of(std::string_view text);

}  // namespace cuewell
