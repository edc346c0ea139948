#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

ScriptBuilder arm() { return ScriptBuilder().stretch("arm", "Lift.\n"); }

TEST_CASE("a routine's own safety words take the place of the short ones") {
    CHECK(to_text(cues_of(arm().routine("Listen to your body.\n- arm\nBye.\n"))) == R"(# Plain
pause  0.5s

## Welcome
say    Listen to your body.
pause  2s

## Arm
say    First Arm.
pause  1s
say    Get ready.
pause  10s
say    Lift.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("the short safety words come before a routine's own words") {
    CHECK(to_text(cues_of(arm().routine_without_safety_words("Hello.\n- arm\nBye.\n"))) == R"(# Plain
pause  0.5s

## Welcome
say    Stop if it hurts.
pause  1s
say    Ask a doctor.
pause  2s
say    Hello.
pause  2s

## Arm
say    First Arm.
pause  1s
say    Get ready.
pause  10s
say    Lift.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("no guidance drops the short safety words") {
    for (const Guidance guidance : {Guidance::full, Guidance::familiar, Guidance::minimal}) {
        const std::string text =
            to_text(cues_of(arm().routine_without_safety_words("- arm\n"), plain_delivery(guidance)));
        CHECK(text.find("say    Stop if it hurts.\n") != std::string::npos);
    }
}

TEST_CASE("the words around the stretches stay in minimal guidance, but not their lines of full guidance") {
    CHECK(to_text(cues_of(arm().routine("Hello.\n~ There.\n- arm\nBye.\n~ You.\n"),
                          plain_delivery(Guidance::minimal))) == R"(# Plain
pause  0.5s

## Welcome
say    Hello.
pause  2s

## Arm
say    First Arm.
pause  10s
pause  2s

## Close
say    Bye.
pause  1s
)");
}

TEST_CASE("a single stretch opens with the safety words and closes with its name and the note") {
    CHECK(to_text(cues_of(arm().single("arm"))) == R"(# Arm
pause  0.5s

## Welcome
say    Stop if it hurts.
pause  1s
say    Ask a doctor.
pause  2s

## Arm
say    First Arm.
pause  1s
say    Get ready.
pause  10s
say    Lift.
pause  2s

## Close
say    Done with Arm.
pause  2s
say    No advice.
pause  1s
say    No cure.
pause  1s
)");
}

TEST_CASE("a close without words is followed by the note, whatever the guidance, and one of ~ words in full is not") {
    const auto has_note = [](const std::string& close, Guidance guidance) {
        Delivery delivery = plain_delivery();
        delivery.guidance = guidance;
        return to_text(cues_of(arm().routine("Hello.\n- arm\n" + close), delivery)).find("No cure.") !=
               std::string::npos;
    };
    for (const std::string close : {"[rest 1m]\n", "[breathe 3]\n", "[chime bell]\n"}) {
        CHECK(has_note(close, Guidance::full));
        CHECK(has_note(close, Guidance::familiar));
        CHECK(has_note(close, Guidance::minimal));
    }
    CHECK_FALSE(has_note("[repeat 2]\n~ Bye.\n[end]\n", Guidance::full));
    CHECK(has_note("~ Bye.\n", Guidance::familiar));
}

TEST_CASE("a routine without a close closes with the note") {
    CHECK(to_text(cues_of(arm().routine("Hello.\n- arm\n"))) == R"(# Plain
pause  0.5s

## Welcome
say    Hello.
pause  2s

## Arm
say    First Arm.
pause  1s
say    Get ready.
pause  10s
say    Lift.
pause  2s

## Close
say    No advice.
pause  1s
say    No cure.
pause  1s
)");
}

TEST_CASE("a routine without a welcome has no chapter for one") {
    CHECK(to_text(cues_of(arm().routine("- arm\nBye.\n"))) == R"(# Plain
pause  0.5s

## Arm
say    First Arm.
pause  1s
say    Get ready.
pause  10s
say    Lift.
pause  2s

## Close
say    Bye.
pause  1s
)");
}

}  // namespace
}  // namespace cuewell
