#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace cuewell {

/// A time of the day on a clock of 24 hours.
struct ClockTime {
    int hour = 0;
    int minute = 0;
};

/// Reads `07:45` or `7:45`; nothing where it is no time of the day.
[[nodiscard]] std::optional<ClockTime> read_clock_time(std::string_view text);

/// When a clock of the local time zone shows it for the next time after `now`; where clocks jump over it, as much later as
/// they jump.
[[nodiscard]] std::chrono::system_clock::time_point next_time(ClockTime time,
                                                              std::chrono::system_clock::time_point now);

}  // namespace cuewell
