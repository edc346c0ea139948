#pragma once

namespace cuewell {

/// `[overview]`, `[things]` and `[audition]` of a phrasebook for tests.
inline constexpr const char* kOverviewTables = R"(
[overview]
standing = "All standing."
off_floor = "Never on the floor."
floor = "All on the floor."
floor_once = "Stand, then the floor."
floor_last = "Then the floor."
floor_trips = { one = "Down once, and up.", other = "Down {n} times." }
seated = { one = "Sit a minute.", other = "Sit {n} minutes." }
kneeling = { one = "Kneel a minute.", other = "Kneel {n} minutes." }
hands_and_knees = { one = "On all fours a minute.", other = "On all fours {n} minutes." }
lying_face_down = { one = "On your front a minute.", other = "On your front {n} minutes." }
lying_face_up = { one = "On your back a minute.", other = "On your back {n} minutes." }
equipment = "Have {things}."
helpful = "Helpful: {things}."
either = "{first} or {second}"
list = "{first}, {second}"
list_end = "{first} and {second}"

[things]
strap = "a strap"
towel = "a towel"
"rolled-up socks" = "rolled-up socks"

[audition]
title = "{name}: audition"
hold = "Hold, {time}."
rest = "Rest, {time}."
pause = "Pause, {time}."
count = "Count {n}."
breathe = { one = "One breath, {time}.", other = "{n} breaths, {time}." }
again = { one = "Once more.", other = "{n} times more." }
seconds = { one = "one second", other = "{n} seconds" }
minutes = { one = "one minute", other = "{n} minutes" }
minutes_seconds = "{first} {second}"
)";

}  // namespace cuewell
