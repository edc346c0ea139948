#pragma once

#include "base/time.h"
#include "script/stretch.h"

namespace cuewell {

/// A rest at the end of a session is no shorter.
inline constexpr Duration kLeastRest = std::chrono::minutes(1);

/// About how long the words around the stretches of a session take, with what it asks for and without a rest.
inline constexpr Duration kWelcomeAndClose = std::chrono::seconds(105);

/// What can be told of steps before anything is spoken.
struct StepsEstimate {
    Duration length{};        ///< About; ranges at their least.
    Duration longest_hold{};  ///< The upper end of the longest.
    Duration least_hold{};    ///< The lower end of the last one seen.
    Duration quiet{};         ///< Of the length: holds, rests and guided breaths.
    int holds = 0;            ///< As written, not as repeated.
    bool has_repeats = false;
};

[[nodiscard]] StepsEstimate estimate_of(const std::vector<Step>& steps, Duration breath);

/// About how long a stretch takes once, with both sides and its announcement.
[[nodiscard]] Duration estimated_length(const Stretch& stretch, Duration breath);

}  // namespace cuewell
