#pragma once

#include "base/ascii.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace cuewell {

/// Whether a text looks like a language code of BCP 47: "en", "pt-BR".
[[nodiscard]] inline bool is_language_code(std::string_view text) {
    constexpr std::size_t kLongest = 35;
    if (text.size() < 2 || text.size() > kLongest || !is_ascii_letter(text[0]) || !is_ascii_letter(text[1]))
        return false;
    return !text.ends_with('-') && text.find("--") == std::string_view::npos &&
           std::ranges::all_of(text, [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-'; });
}

/// The language of a code without its region: "en" of "en-GB".
[[nodiscard]] inline std::string main_language(const std::string& code) { return code.substr(0, code.find('-')); }

}  // namespace cuewell
