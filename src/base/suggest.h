#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cuewell {

/// The candidate most like `name`, where one is near enough to be meant.
///
/// Compares without case by the restricted Damerau-Levenshtein distance; near enough is a third of the length, at least 1.
[[nodiscard]] std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

/// `did you mean "hold"?` where there is a near candidate, else `expected one of: a, b, c` (a long list is cut).
[[nodiscard]] std::string suggestion(std::string_view name, std::span<const std::string> candidates);

}  // namespace cuewell
