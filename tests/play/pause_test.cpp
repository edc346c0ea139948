#include "play_room.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <string>

using namespace cuewell::test;
using namespace std::chrono_literals;

TEST_CASE("after a short pause the session goes on at the frame where it stopped") {
    if (!can_play()) return;
    PlayRoom room;
    const Sound file = room.rendered(quick({"tiny.md"}));
    const auto terminal = room.play(quick({"tiny.md"}));
    REQUIRE_MESSAGE(room.speaks(file), terminal->shown());
    const SteadyTime paused = terminal->type(" ");
    REQUIRE(room.falls_silent(paused, 700ms));
    const SteadyTime resumed = terminal->type(" ");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());

    const Recording heard = room.heard();
    const auto before = shift_of(heard, file);
    REQUIRE(before);
    const std::size_t stopped = first_difference(heard, file, *before);
    const std::size_t goes_on = first_sound(heard, heard.frame_at(resumed));
    constexpr std::size_t kFaded = 4'800;
    const auto after = shift_of(heard, file, stopped + kFaded, goes_on);
    REQUIRE(after);
    // Where a fade begins and ends, it can be heard only within some frames.
    constexpr std::ptrdiff_t kFadeEdge = 96;
    CHECK(std::abs(static_cast<std::ptrdiff_t>(goes_on) - *after - static_cast<std::ptrdiff_t>(stopped)) < kFadeEdge);
    // What is torn later by a machine that is busy with other things is no matter here.
    CHECK(first_difference(heard, file, *after, stopped + kFaded) > stopped + 48'000);
}
