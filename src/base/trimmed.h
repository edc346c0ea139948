#pragma once

#include <string_view>

namespace cuewell {

/// The text without spaces and tabs at its ends.
[[nodiscard]] inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t";
    text.remove_prefix(text.find_first_not_of(kSpace) == std::string_view::npos ? text.size()
                                                                                : text.find_first_not_of(kSpace));
    return text.substr(0, text.find_last_not_of(kSpace) + 1);
}

}  // namespace cuewell
