#include "play_room.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

double seconds(std::ptrdiff_t frames) { return static_cast<double>(frames) / 48'000.0; }

/// Plays a session from its beginning to its end and compares what is heard with the file.
void expect_the_file(const std::vector<std::string>& arguments) {
    if (!can_play()) return;
    PlayRoom room;
    const Sound file = room.rendered(arguments);
    const auto terminal = room.play(arguments);
    const auto exit_code = terminal->await_end(kLongWhile + 30s);
    CHECK_MESSAGE(exit_code == 0, terminal->shown());
    CHECK_MESSAGE(terminal->shown().find("too late") == std::string::npos, terminal->shown());

    const Recording heard = room.heard();
    const auto shift = shift_of(heard, file);
    REQUIRE(shift);
    const std::size_t different = first_difference(heard, file, *shift);
    const auto slipped = shift_of(heard, file, different + 4'800);
    CHECK_MESSAGE(different == file.frames(),
                  "differs after " << seconds(static_cast<std::ptrdiff_t>(different)) << " s; what comes later is shifted by "
                                   << (slipped ? *slipped - *shift : 0) << " frames: " << terminal->shown());
    // An output swallows some of the wake-up sound, never more than 100 ms here.
    const auto woken = static_cast<std::ptrdiff_t>(first_sound(heard));
    const double lead_in = seconds(*shift - woken);
    MESSAGE("the first frame comes " << lead_in << " s after the first of a lead-in of 1 s");
    CHECK(lead_in > 0.9);
    CHECK(lead_in < 1.3);
}

}  // namespace

TEST_CASE("what is heard of a session is its file, sample for sample") { expect_the_file(quick({"short.md"})); }

TEST_CASE("what is heard of a session with rain is its file, sample for sample, on both channels") {
    expect_the_file(quick({"short.md", "--ambience", "rain"}));
}
