#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

constexpr const char* kTwoSided =
    "Stand tall.\n"
    "~ Soften your knees.\n"
    "[pause 3s]\n"
    "\n"
    "# Each side\n"
    "Reach your {right|left} arm up.\n"
    "~ Keep your {left|right} hand low.\n"
    "[pause 2s]\n"
    "And hold.\n"
    "[hold 20s]\n"
    "  @8s Breathe.\n"
    "Come back.\n"
    "\n"
    "# Finish\n"
    "Shake it out.\n"
    "~ Well done.\n";

std::string told(const char* body, Guidance guidance, Scale pace = {}, Side lead = Side::right) {
    Wishes wishes;
    wishes.lead = lead;
    const auto routine = ScriptBuilder().two_sided("arm", body).routine("Hello.\n- arm\nBye.\n");
    return to_text(cues_of(routine, plain_delivery(guidance, pace), wishes));
}

TEST_CASE("full guidance tells everything, and lines of full guidance on the first side only") {
    CHECK(told(kTwoSided, Guidance::full) == R"(# Plain
pause  0.5s

## Welcome
say    Hello.
pause  2s

## Arm, right
say    First Arm, right side.
pause  1s
say    Get ready.
pause  10s
say    Stand tall.
pause  1s
say    Soften your knees.
pause  3s
say    Reach your right arm up.
pause  1s
say    Keep your left hand low.
pause  2s
say    And hold.
hold   20s
    @8s    Breathe.
    @15s   Five more.
say    Come back.
pause  1s

## Arm, left
say    Now left.
pause  6s
say    Reach your left arm up.
pause  2s
say    And hold.
hold   20s
    @8s    Breathe.
    @15s   Five more.
say    Come back.
pause  1s
say    Shake it out.
pause  1s
say    Well done.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("familiar guidance leaves out the lines of full guidance") {
    CHECK(told(kTwoSided, Guidance::familiar) == R"(# Plain
pause  0.5s

## Welcome
say    Hello.
pause  2s

## Arm, right
say    First Arm, right side.
pause  1s
say    Get ready.
pause  10s
say    Stand tall.
pause  3s
say    Reach your right arm up.
pause  2s
say    And hold.
hold   20s
    @8s    Breathe.
    @15s   Five more.
say    Come back.
pause  1s

## Arm, left
say    Now left.
pause  6s
say    Reach your left arm up.
pause  2s
say    And hold.
hold   20s
    @8s    Breathe.
    @15s   Five more.
say    Come back.
pause  1s
say    Shake it out.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("minimal guidance keeps names, sides and times, and rings chimes around a hold") {
    CHECK(told(kTwoSided, Guidance::minimal) == R"(# Plain
pause  0.5s

## Welcome
say    Hello.
pause  2s

## Arm, right
say    First Arm, right side.
pause  10s
pause  3s
pause  2s
chime  low bell
hold   20s
chime  high bell

## Arm, left
say    Now left.
pause  6s
pause  2s
chime  low bell
hold   20s
chime  high bell
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("the left side leads where it is wished") {
    CHECK(told("# Each side\nReach {right|left}.\n", Guidance::full, {}, Side::left) == R"(# Plain
pause  0.5s

## Welcome
say    Hello.
pause  2s

## Arm, left
say    First Arm, left side.
pause  1s
say    Get ready.
pause  10s
say    Reach left.
pause  1s

## Arm, right
say    Now right.
pause  6s
say    Reach right.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("pace scales pauses, gaps and moves, and no hold, rest, count or breath") {
    CHECK(
        told(
            "Stand.\n\nTall.\n[pause 3s]\n# Each side\nReach.\n[hold 20s]\nBack.\n[rest 10s]\n[count 2]\n[breathe 1]\n",
            Guidance::full, {1.5}) == R"(# Plain
pause  0.5s

## Welcome
say    Hello.
pause  3s

## Arm, right
say    First Arm, right side.
pause  1.5s
say    Get ready.
pause  15s
say    Stand.
pause  3s
say    Tall.
pause  4.5s
say    Reach.
hold   20s
    @15s   Five more.
say    Back.
rest   10s
count  one two
breath 1 times In. 4s, Out. 6s

## Arm, left
say    Now left.
pause  9s
say    Reach.
hold   20s
    @15s   Five more.
say    Back.
rest   10s
count  one two
breath 1 times In. 4s, Out. 6s
pause  3s

## Close
say    Bye.
pause  1s
)");
}

}  // namespace
}  // namespace cuewell
