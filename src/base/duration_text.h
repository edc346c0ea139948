#pragma once

#include "base/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace cuewell {

/// What came of reading a length of time: the length, or what is wrong and what to write instead.
struct DurationReading {
    std::optional<Duration> duration;
    std::string problem;
    std::string hint;
};

/// Reads `5s`, `2.5s`, `500ms`, `2m`, `1m30s`, `1h05m` or `1:30`, up to a day. A bare number is a problem that says so.
[[nodiscard]] DurationReading read_duration(std::string_view text);

/// The length as a script would spell it, rounded half up to a millisecond: `45s`, `1m30s`, `2.5s`.
[[nodiscard]] std::string to_script_text(Duration length);

/// The length as a clock shows it, rounded half up to a second: `0:45`, `24:05`, `1:02:03`.
[[nodiscard]] std::string to_clock_text(Duration length);

}  // namespace cuewell
