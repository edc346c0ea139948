#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

TEST_CASE("rounds of two sides are announced, and each side of each round is a chapter") {
    const auto routine = ScriptBuilder()
                             .two_sided("arm", "Stand.\n# Each side\nLift.\n~ Softly.\n[hold 5s]\n# Finish\nShake.\n")
                             .routine("- arm: rounds 2\nBye.\n");
    CHECK(to_text(cues_of(routine)) == R"(# Plain
pause  0.5s

## Arm, right
say    First Arm, right side.
pause  1s
say    2 rounds.
pause  1s
say    Get ready.
pause  10s
say    Stand.
pause  1s
say    Lift.
pause  1s
say    Softly.
hold   5s
say    Release.
pause  1s

## Arm, left
say    Now left.
pause  6s
say    Lift.
hold   5s
say    Release.
pause  1s

## Arm, right, round 2
say    Round 2, right.
pause  6s
say    Lift.
hold   5s
say    Release.
pause  1s

## Arm, left, round 2
say    Now left.
pause  6s
say    Lift.
hold   5s
say    Release.
pause  1s
say    Shake.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("rounds of a stretch without sides repeat what stands before its finish") {
    const auto routine = ScriptBuilder()
                             .stretch("arm", "Lift.\n~ Softly.\n# Finish\nShake.\n~ All done.\n")
                             .routine("- arm: rounds 3\nBye.\n");
    CHECK(to_text(cues_of(routine)) == R"(# Plain
pause  0.5s

## Arm
say    First Arm.
pause  1s
say    3 rounds.
pause  1s
say    Get ready.
pause  10s
say    Lift.
pause  1s
say    Softly.
pause  1s

## Arm, round 2
say    Round 2.
pause  4s
say    Lift.
pause  1s

## Arm, round 3
say    Round 3.
pause  4s
say    Lift.
pause  1s
say    Shake.
pause  1s
say    All done.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

}  // namespace
}  // namespace cuewell
