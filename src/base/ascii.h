#pragma once

#include <string>

namespace cuewell {

[[nodiscard]] constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// An ASCII letter as a small one; any other byte as it is, so that UTF-8 stays whole.
[[nodiscard]] constexpr char small_letter(char letter) noexcept {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

/// The text with all its ASCII letters small, in every locale.
[[nodiscard]] inline std::string in_small_letters(std::string text) {
    for (char& letter : text) letter = small_letter(letter);
    return text;
}

}  // namespace cuewell
