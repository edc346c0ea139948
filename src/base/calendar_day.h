#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace cuewell {

/// Reads a day as YYYY-MM-DD; empty where the text is another, or the calendar has no such day.
[[nodiscard]] std::optional<std::chrono::year_month_day> read_day(std::string_view text);

/// The day of a moment in the local time zone.
[[nodiscard]] std::chrono::year_month_day local_day(std::chrono::system_clock::time_point moment);

}  // namespace cuewell
