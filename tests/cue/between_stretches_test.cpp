#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

ScriptBuilder bodies() {
    return ScriptBuilder()
        .stretch("arm", "Lift.\n")
        .stretch("back", "Round.\n", {"seated", false})
        .stretch("calf", "# Each side\nPress.\n", {"seated", true})
        .stretch("disc", "Twist.\n", {"lying face up", false});
}

TEST_CASE("each stretch is announced with the move that leads there: first, next and last") {
    CHECK(to_text(cues_of(bodies().routine("- arm\n- back\n- calf\n- disc\nBye.\n"))) == R"(# Plain
pause  0.5s

## Arm
say    First Arm.
pause  1s
say    Get ready.
pause  10s
say    Lift.
pause  2s

## Back
say    Next Back.
pause  1s
say    Come down.
pause  16s
say    Round.
pause  2s

## Calf, right
say    Next Calf, right side.
pause  1s
say    Stay there.
pause  3s
say    Press.
pause  1s

## Calf, left
say    Now left.
pause  6s
say    Press.
pause  2s

## Disc
say    Last Disc.
pause  1s
say    Move over.
pause  8s
say    Twist.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("a stretch that was left out changes the move to the one after it") {
    Wishes wishes;
    wishes.only = {"arm", "disc"};
    CHECK(to_text(cues_of(bodies().routine("- arm\n- back\n- disc\nBye.\n"), plain_delivery(), wishes)) == R"(# Plain
pause  0.5s

## Arm
say    First Arm.
pause  1s
say    Get ready.
pause  10s
say    Lift.
pause  2s

## Disc
say    Last Disc.
pause  1s
say    Come down.
pause  16s
say    Twist.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("words between stretches stand between two moments of quiet") {
    CHECK(to_text(cues_of(bodies().routine("- arm\nDrink some water.\n- back\nBye.\n"))) == R"(# Plain
pause  0.5s

## Arm
say    First Arm.
pause  1s
say    Get ready.
pause  10s
say    Lift.
pause  2s
say    Drink some water.
pause  2s

## Back
say    Last Back.
pause  1s
say    Come down.
pause  16s
say    Round.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("minimal guidance gives the time of a move without its words") {
    CHECK(to_text(cues_of(bodies().routine("- arm\n- back\nBye.\n"), plain_delivery(Guidance::minimal))) == R"(# Plain
pause  0.5s

## Arm
say    First Arm.
pause  10s
pause  2s

## Back
say    Last Back.
pause  16s
pause  2s

## Close
say    Bye.
pause  1s
)");
}

}  // namespace
}  // namespace cuewell
