#include "play_room.h"

#include "support/eventually.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

/// Waits until the left side is due, and kept.
void await_the_left_side(const PlayRoom& room, const TerminalRun& terminal) {
    REQUIRE_MESSAGE(terminal.shows("Reach, left\r\n", kLongWhile), terminal.shown());
    REQUIRE(eventually([&] { return room.kept_session().find("Reach, left") != std::string::npos; }, kLongWhile));
}

/// The session goes on at the side that was due.
std::unique_ptr<TerminalRun> resume_at_the_left_side(const PlayRoom& room) {
    auto terminal = room.play({"--resume"});
    REQUIRE_MESSAGE(terminal->shows("going on with Short at Reach, left\r\n", kLongWhile), terminal->shown());
    REQUIRE_MESSAGE(terminal->shows("  Reach, left\r\n", kLongWhile), terminal->shown());
    CHECK_MESSAGE(terminal->shown().find("right") == std::string::npos, terminal->shown());
    return terminal;
}

}  // namespace

TEST_CASE("a session that is killed, interrupted, closed or quit goes on at the side that was due") {
    if (!can_play()) return;
    PlayRoom room;
    auto terminal = room.play(quick({"short.md", "--lead-in", "0s"}));
    await_the_left_side(room, *terminal);
    terminal->process().kill();

    terminal = resume_at_the_left_side(room);
    CHECK(!terminal->is_as_before());
    terminal->type("\x03");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 130, terminal->shown());
    CHECK(terminal->is_as_before());

    terminal = resume_at_the_left_side(room);
    terminal->hang_up();
    CHECK(terminal->await_end(kLongWhile) == 130);

    terminal = resume_at_the_left_side(room);
    terminal->type("q");
    CHECK_MESSAGE(terminal->shows("press q again to quit", kLongWhile), terminal->shown());
    CHECK(!terminal->await_end(0ms));
    terminal->type("q");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());
    CHECK(terminal->is_as_before());
    CHECK(room.kept_session().find("Reach, left") != std::string::npos);
}

TEST_CASE("a session that came to its end is not resumed") {
    if (!can_play()) return;
    PlayRoom room;
    const auto terminal = room.play(quick({"short.md", "--lead-in", "0s"}));
    REQUIRE_MESSAGE(terminal->shows("hold 2s", kLongWhile), terminal->shown());
    terminal->type("n");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());
    CHECK(room.kept_session().empty());
    const ProgramRun again = room.run({"play", "--resume"});
    CHECK(again.exit_code == 1);
    CHECK(again.out.empty());
    CHECK(again.err == "cuewell: there is no session to resume; one that was left is kept for a day\n");
}
