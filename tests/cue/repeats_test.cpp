#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

std::string steps_of(std::string_view body, Guidance guidance = Guidance::full, bool has_sides = false) {
    return steps_text(cues_of_arm(body, plain_delivery(guidance), has_sides));
}

TEST_CASE("lines of full guidance are told in the first pass of a repeat only") {
    CHECK(steps_of("[repeat 3]\nUp.\n~ Softly.\n[end]\n") ==
          "say    Up.\npause  1s\nsay    Softly.\npause  1s\nsay    Up.\npause  1s\nsay    Up.\n");
}

TEST_CASE("in a nested repeat only the very first pass is the first") {
    CHECK(steps_of("[repeat 2]\n[repeat 2]\n~ A.\nB.\n[end]\n~ C.\n[end]\n~ D.\n") ==
          "say    A.\npause  1s\nsay    B.\npause  1s\nsay    B.\npause  1s\nsay    C.\npause  1s\n"
          "say    B.\npause  1s\nsay    B.\npause  1s\nsay    D.\n");
}

TEST_CASE("the second side hears no line of full guidance, in repeats neither") {
    CHECK(steps_of("# Each side\n[repeat 2]\n~ A.\n{B|C}.\n[end]\n", Guidance::full, true) ==
          "say    A.\npause  1s\nsay    B.\npause  1s\nsay    B.\npause  1s\n\n## Arm, left\n"
          "say    Now left.\npause  6s\nsay    C.\npause  1s\nsay    C.\n");
}

TEST_CASE("in a repeat the line that comes next in time ends a hold") {
    CHECK(steps_of("[repeat 2]\nUp.\n[hold 5s]\n[end]\n") ==
          "say    Up.\nhold   5s\nsay    Up.\nhold   5s\nsay    Release.\n");
    CHECK(steps_of("Up.\n[hold 5s]\n[repeat 1]\nDown.\n[end]\n") == "say    Up.\nhold   5s\nsay    Down.\n");
    CHECK(steps_of("Up.\n[hold 5s]\n[repeat 1]\n[pause 3s]\nDown.\n[end]\n") ==
          "say    Up.\nhold   5s\nsay    Release.\npause  3s\nsay    Down.\n");
}

TEST_CASE("a release at the end of a pass is of that pass") {
    const CueSheet sheet = cues_of_arm("[repeat 2]\nUp.\n[hold 5s]\n[end]\n[pause 3s]\n");
    std::vector<int> rounds;
    for (const Cue& cue : sheet.cues) {
        const auto* speech = std::get_if<SpeechCue>(&cue.what);
        if (speech != nullptr && sheet.lines[speech->line.index] == "Release.")
            rounds.push_back(cue.context.round.value_or(0));
    }
    CHECK(rounds == std::vector<int>{2});
}

TEST_CASE("each pass of a repeat is a round") {
    const CueSheet sheet = cues_of_arm("Begin.\n[repeat 2]\nUp.\n[end]\nEnd.\n");
    std::vector<int> rounds;
    for (const Cue& cue : sheet.cues) {
        const auto* speech = std::get_if<SpeechCue>(&cue.what);
        if (speech != nullptr && cue.context.stretch) rounds.push_back(cue.context.round.value_or(0));
    }
    CHECK(rounds == std::vector<int>{1, 1, 1, 1, 2, 1});
}

TEST_CASE("a blank line before a repeat stands before its first pass") {
    CHECK(steps_of("One.\n\n[repeat 2]\nTwo.\n[end]\n\nThree.\n") ==
          "say    One.\npause  2s\nsay    Two.\npause  1s\nsay    Two.\npause  2s\nsay    Three.\n");
}

}  // namespace
}  // namespace cuewell
