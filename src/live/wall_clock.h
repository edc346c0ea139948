#pragma once

#include <chrono>
#include <string>

namespace cuewell {

/// A moment as the clock on the wall shows it: "07:45", in the local time zone.
[[nodiscard]] std::string wall_clock_text(std::chrono::system_clock::time_point moment);

}  // namespace cuewell
