#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

std::string steps_of(std::string_view body, Guidance guidance = Guidance::full) {
    return steps_text(cues_of_arm(body, plain_delivery(guidance)));
}

TEST_CASE("the line after a hold is its release") {
    CHECK(steps_of("Up.\n[hold 5s]\nDown.\n") == "say    Up.\nhold   5s\nsay    Down.\n");
}

TEST_CASE("a chime after a hold ends it") {
    CHECK(steps_of("Up.\n[hold 5s]\n[chime gong]\n") == "say    Up.\nhold   5s\nchime  gong\n");
}

TEST_CASE("where no sound follows a hold, the program says the release") {
    CHECK(steps_of("Up.\n[hold 5s]\n") == "say    Up.\nhold   5s\nsay    Release.\n");
    CHECK(steps_of("Up.\n[hold 5s]\n[pause 3s]\nDown.\n") ==
          "say    Up.\nhold   5s\nsay    Release.\npause  3s\nsay    Down.\n");
    CHECK(steps_of("Up.\n[hold 5s]\n[rest 3s]\n") == "say    Up.\nhold   5s\nsay    Release.\nrest   3s\n");
    CHECK(steps_of("Up.\n[hold 5s]\n[count 2]\n") ==
          "say    Up.\nhold   5s\nsay    Release.\npause  1s\ncount  one two\n");
    CHECK(steps_of("Up.\n[hold 5s]\n[breathe 1]\n") ==
          "say    Up.\nhold   5s\nsay    Release.\npause  1s\nbreath 1 times In. 4s, Out. 6s\n");
}

TEST_CASE("a hold right after a hold starts at the release of the first") {
    CHECK(steps_of("Up.\n[hold 5s]\n[hold 6s]\nDown.\n") ==
          "say    Up.\nhold   5s\nsay    Release.\nhold   6s\nsay    Down.\n");
}

TEST_CASE("where the release is a line that is left out, the program says it") {
    CHECK(steps_of("Up.\n[hold 5s]\n~ Down.\nNow the wrist.\n", Guidance::full) ==
          "say    Up.\nhold   5s\nsay    Down.\npause  1s\nsay    Now the wrist.\n");
    CHECK(steps_of("Up.\n[hold 5s]\n~ Down.\nNow the wrist.\n", Guidance::familiar) ==
          "say    Up.\nhold   5s\nsay    Release.\npause  1s\nsay    Now the wrist.\n");
}

TEST_CASE("the release before a finish is said, so that every side and round ends alike") {
    CHECK(steps_of("Up.\n[hold 5s]\n# Finish\nShake.\n") ==
          "say    Up.\nhold   5s\nsay    Release.\npause  1s\nsay    Shake.\n");
}

TEST_CASE("a hold at the end of the opening is ended by the first line of the side") {
    CHECK(
        steps_text(cues_of_arm("Up.\n[hold 5s]\n# Each side\nLift.\n", plain_delivery(), true)) ==
        "say    Up.\nhold   5s\nsay    Lift.\npause  1s\n\n## Arm, left\nsay    Now left.\npause  6s\nsay    Lift.\n");
}

TEST_CASE("a release belongs to its hold, and not to the step after it") {
    const CueSheet sheet = cues_of_arm("Up.\n[hold 5s]\n# Each side\n[pause 1s]\nLift.\n", plain_delivery(), true);
    bool found = false;
    for (const Cue& cue : sheet.cues) {
        const auto* speech = std::get_if<SpeechCue>(&cue.what);
        if (speech == nullptr || sheet.lines[speech->line.index] != "Release.") continue;
        found = true;
        CHECK_FALSE(cue.context.side);
        CHECK(cue.context.stretch == "arm");
    }
    CHECK(found);
}

TEST_CASE("a hold in a routine's own words is released by its next line or by the program") {
    const auto arm = ScriptBuilder().stretch("arm", "Lift.\n");
    const std::string text = to_text(cues_of(arm.routine("Be still.\n[hold 5s]\n- arm\nRest.\n[hold 6s]\nBye.\n")));
    CHECK(text.find("say    Be still.\nhold   5s\nsay    Release.\npause  2s\n\n## Arm\n") != std::string::npos);
    CHECK(text.find("say    Rest.\nhold   6s\nsay    Bye.\n") != std::string::npos);
}

TEST_CASE("in minimal guidance every hold is rung in and out") {
    CHECK(steps_of("Up.\n[hold 5s]\nDown.\n[pause 2s]\n[hold 6s]\n", Guidance::minimal) ==
          "chime  low bell\nhold   5s\nchime  high bell\npause  2s\nchime  low bell\nhold   6s\nchime  high bell\n");
    CHECK(steps_of("Up.\n[hold 5s]\nOn.\n[hold 6s]\nDown.\n", Guidance::minimal) ==
          "chime  low bell\nhold   5s\nchime  high bell\nchime  low bell\nhold   6s\nchime  high bell\n");
}

TEST_CASE("in minimal guidance an author's chimes around a hold are not doubled") {
    CHECK(steps_of("Up.\n[chime gong]\n[hold 5s]\n[chime gong]\nDown.\n", Guidance::minimal) ==
          "chime  gong\nhold   5s\nchime  gong\n");
}

TEST_CASE("a chime that ended a hold does not begin the next one in minimal guidance") {
    CHECK(steps_of("[chime gong]\n[hold 5s]\n[chime gong]\n[hold 6s]\nDown.\n", Guidance::minimal) ==
          "chime  gong\nhold   5s\nchime  gong\nchime  low bell\nhold   6s\nchime  high bell\n");
}

}  // namespace
}  // namespace cuewell
