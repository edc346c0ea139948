#include "play_room.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <cstdlib>
#include <string>

using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

/// Whether it went on where it stopped; not either where a machine that is busy with other things tore the sound there.
bool goes_on_where_it_stopped() {
    PlayRoom room;
    const Sound file = room.rendered(quick({"tiny.md"}));
    const auto terminal = room.play(quick({"tiny.md"}));
    if (!room.speaks(file)) return false;
    const SteadyTime paused = terminal->type(" ");
    if (!room.falls_silent(paused, 700ms)) return false;
    const SteadyTime resumed = terminal->type(" ");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());

    const Recording heard = room.heard();
    const auto before = shift_of(heard, file);
    if (!before) return false;
    const std::size_t stopped = first_difference(heard, file, *before);
    const std::size_t goes_on = first_sound(heard, heard.frame_at(resumed));
    constexpr std::size_t kFaded = 4'800;
    const auto after = shift_of(heard, file, stopped + kFaded, goes_on);
    if (!after) return false;
    // Where a fade begins and ends, it can be heard only within some frames.
    constexpr std::ptrdiff_t kFadeEdge = 96;
    const std::ptrdiff_t off = static_cast<std::ptrdiff_t>(goes_on) - *after - static_cast<std::ptrdiff_t>(stopped);
    MESSAGE("it goes on " << off << " frames from where it stopped");
    return std::abs(off) < kFadeEdge && first_difference(heard, file, *after, stopped + kFaded) > stopped + 48'000;
}

}  // namespace

TEST_CASE("after a short pause the session goes on at the frame where it stopped") {
    if (!can_play()) return;
    constexpr int kTries = 3;
    bool goes_on = false;
    for (int tries = 0; tries < kTries && !goes_on; ++tries) goes_on = goes_on_where_it_stopped();
    CHECK(goes_on);
}
