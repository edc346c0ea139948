#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// The head of a script in the house form: keys in line, a blank line before each table, one space where there is any.
///
/// Shape: order, values and comments stay.
/// Needs: the lines between the two `+++`, which are TOML that parse_toml() can read.
[[nodiscard]] std::string head_form(const std::vector<std::string_view>& lines);

}  // namespace cuewell
