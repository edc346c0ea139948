#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// Some words as part of a message: "a, b and c".
[[nodiscard]] std::string listed(const std::vector<std::string>& words, std::string_view last = "and");

/// A number of things as part of a message: "1 error", "2 errors".
[[nodiscard]] std::string counted(std::size_t number, std::string_view thing);

}  // namespace cuewell
