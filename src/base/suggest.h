#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cuewell {

/// The candidate most like `name`, where one is near enough to be meant.
///
/// Compares without case by the restricted Damerau-Levenshtein distance; near enough is a third of the length, at least 1.
[[nodiscard]] std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates);

/// In how many letters two names differ, without case: inserted, left out, other and swapped letters count as one each.
[[nodiscard]] std::size_t letters_apart(std::string_view one, std::string_view other);

/// `did you mean "hold"?` where there is a near candidate, else `expected one of: a, b, c` (a long list is cut).
[[nodiscard]] std::string suggestion(std::string_view name, std::span<const std::string> candidates);

}  // namespace cuewell
