#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// What someone has, as they say it; without an answer, everything.
using ThingsAtHand = std::optional<std::vector<std::string>>;

/// What every room has: it is always at hand.
[[nodiscard]] const std::vector<std::string>& room_things();

/// Whether one of the alternatives is at hand.
[[nodiscard]] bool is_at_hand(std::string_view equipment, const ThingsAtHand& at_hand);

}  // namespace cuewell
