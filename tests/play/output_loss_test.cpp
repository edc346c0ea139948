#include "play_room.h"

#include "support/eventually.h"

#include <doctest/doctest.h>

#include <cstddef>

using namespace cuewell::test;

TEST_CASE("a session whose sink is taken away waits for another, and goes on there to its end") {
    if (!can_play()) return;
    PlayRoom room;
    const auto terminal = room.play(quick({"tiny.md"}));
    REQUIRE_MESSAGE(terminal->shows("Stop if it hurts", kLongWhile), terminal->shown());
    room.pulse().unload_sink();
    REQUIRE_MESSAGE(terminal->shows("the sound output went away: paused", kLongWhile), terminal->shown());
    const std::size_t told = terminal->shown().size();
    terminal->type(" ");
    CHECK_MESSAGE(terminal->shows("looking for a sound output", kLongWhile, told), terminal->shown());
    room.pulse().load_sink();
    REQUIRE_MESSAGE(terminal->shows("playing on", kLongWhile), terminal->shown());
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());
    CHECK(terminal->is_as_before());
}

TEST_CASE("a sound server that freezes and thaws again is used again") {
    if (!can_play()) return;
    PlayRoom room;
    const auto terminal = room.play(quick({"tiny.md"}));
    REQUIRE_MESSAGE(terminal->shows("Stop if it hurts", kLongWhile), terminal->shown());
    room.pulse().freeze_server();
    REQUIRE_MESSAGE(terminal->shows("the sound output stands still: paused", kLongWhile), terminal->shown());
    room.pulse().thaw_server();
    REQUIRE_MESSAGE(terminal->shows("playing on", kLongWhile), terminal->shown());
    terminal->type("qq");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());
}
