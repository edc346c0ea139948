#pragma once

namespace cuewell {

/// `[live]` of a phrasebook for tests.
inline constexpr const char* kLiveTable = R"(
[live]
here = "{name}."
here_sides = "{name}, {side} side."
hold_left = { one = "One second.", other = "{n} seconds." }
hold_again = "Hold again."
minutes_left = { one = "One minute left.", other = "{n} minutes left." }
seconds_left = { one = "One second left.", other = "{n} seconds left." }
slower = "Slower."
faster = "Faster."
longer = "Ten more."
)";

}  // namespace cuewell
