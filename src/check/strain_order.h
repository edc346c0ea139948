#pragma once

#include "script/stretch.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cuewell {

/// A strain that both stretches name; empty where there is none. Of a stretch the first twenty are looked at.
[[nodiscard]] std::string shared_strain(const Stretch& a, const Stretch& b);

/// The stretches that strain the same as the one before them, where another order would avoid that.
///
/// Shape: numbers in `order`, rising. Only stretches that are done in the same position, one after the other, change
///        places with each other: nobody gets up for it. The last stretch of all keeps its place. Where every such order
///        has some strain twice in a row, nothing is told; nor where it takes too long to try them all.
[[nodiscard]] std::vector<std::size_t> avoidable_repeats(const std::vector<const Stretch*>& order);

}  // namespace cuewell
