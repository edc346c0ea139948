#pragma once

#include "script/stretch.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cuewell {

/// The stretches for which one goes down to the floor, by their number, rising.
[[nodiscard]] std::vector<std::size_t> floor_trips(std::span<const Stretch* const> order);

}  // namespace cuewell
