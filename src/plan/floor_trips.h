#pragma once

#include "script/stretch.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cuewell {

/// Whether one is down on the floor for a stretch: in any position but standing, and not on a chair.
///
/// Shape: who is seated and cannot do without a chair, sits on it. With an alternative to it, one may sit on the floor.
[[nodiscard]] bool is_on_floor(const Stretch& stretch);

/// The positions, and behind them the seat on a chair.
inline constexpr std::size_t kOnAChair = kPositionNames.size();
inline constexpr std::size_t kPlaces = kPositionNames.size() + 1;

/// Where one is for a stretch: the number of its position, or kOnAChair.
[[nodiscard]] std::size_t place_of(const Stretch& stretch);

/// The stretches for which one goes down to the floor, by their number, rising.
[[nodiscard]] std::vector<std::size_t> floor_trips(std::span<const Stretch* const> order);

}  // namespace cuewell
