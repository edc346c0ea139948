#include "play_room.h"

#include "support/eventually.h"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

/// Plays until the left side is due, and kept.
std::unique_ptr<TerminalRun> play_to_the_left_side(const PlayRoom& room) {
    auto terminal = room.play(quick({"short.md", "--lead-in", "0s"}));
    REQUIRE_MESSAGE(terminal->shows("Reach, left", kLongWhile), terminal->shown());
    REQUIRE(eventually([&] { return room.kept_session().find("Reach, left") != std::string::npos; }, kLongWhile));
    return terminal;
}

/// The session goes on at the side that was due, and can be ended by keys.
void expect_the_left_side_again(const PlayRoom& room) {
    const auto terminal = room.play({"--resume"});
    REQUIRE_MESSAGE(terminal->shows("going on with Short at Reach, left", kLongWhile), terminal->shown());
    const std::size_t told = terminal->shown().size();
    REQUIRE_MESSAGE(terminal->shows("Reach, left\r\n", kLongWhile, told), terminal->shown());
    REQUIRE_MESSAGE(terminal->shows("left side", kLongWhile, told + 20), terminal->shown());
    CHECK_MESSAGE(terminal->shown().find("right") == std::string::npos, terminal->shown());
    terminal->type("qq");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());
}

}  // namespace

TEST_CASE("q pressed twice ends a session, which can be resumed at the side that was due") {
    if (!can_play()) return;
    PlayRoom room;
    const auto terminal = play_to_the_left_side(room);
    terminal->type("q");
    CHECK_MESSAGE(terminal->shows("press q again to quit", kLongWhile), terminal->shown());
    CHECK(!terminal->await_end(0ms));
    terminal->type("q");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 0, terminal->shown());
    CHECK(terminal->is_as_before());
    expect_the_left_side_again(room);
}

TEST_CASE("Ctrl-C ends a session with 130, which can be resumed at the side that was due") {
    if (!can_play()) return;
    PlayRoom room;
    const auto terminal = play_to_the_left_side(room);
    CHECK(!terminal->is_as_before());
    terminal->type("\x03");
    CHECK_MESSAGE(terminal->await_end(kLongWhile) == 130, terminal->shown());
    CHECK(terminal->is_as_before());
    expect_the_left_side_again(room);
}

TEST_CASE("a terminal that is closed ends the session, which can be resumed at the side that was due") {
    if (!can_play()) return;
    PlayRoom room;
    const auto terminal = play_to_the_left_side(room);
    terminal->hang_up();
    const auto exit_code = terminal->await_end(kLongWhile);
    REQUIRE(exit_code);
    CHECK(*exit_code == 130);
    expect_the_left_side_again(room);
}

TEST_CASE("a program that is killed leaves a session that can be resumed at the side that was due") {
    if (!can_play()) return;
    PlayRoom room;
    const auto terminal = play_to_the_left_side(room);
    terminal->process().kill();
    expect_the_left_side_again(room);
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
