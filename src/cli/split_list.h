#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// The parts of `one, two`, without blanks around them; empty ones are left out.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text);

}  // namespace cuewell
