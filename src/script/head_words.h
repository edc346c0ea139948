#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// A word of scripts or wishes in small letters, with blanks where hyphens may stand: "hands-and-knees" is easier to type.
[[nodiscard]] std::string plain_word(std::string_view word);

/// The alternatives of a piece of equipment: "strap|towel".
[[nodiscard]] std::vector<std::string> alternatives_of(std::string_view equipment);

}  // namespace cuewell
