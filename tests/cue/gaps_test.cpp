#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

std::string steps_of(std::string_view body, const Delivery& delivery = plain_delivery()) {
    return steps_text(cues_of_arm(body, delivery));
}

TEST_CASE("lines are a sentence's gap apart, and a blank line makes it a paragraph's") {
    CHECK(steps_of("One.\nTwo.\n\n\n\nThree.\n") == "say    One.\npause  1s\nsay    Two.\npause  2s\nsay    Three.\n");
}

TEST_CASE("a pause replaces the gap, of a paragraph too") {
    CHECK(steps_of("One.\n[pause 5s]\nTwo.\n\n[pause 5s]\n\nThree.\n") ==
          "say    One.\npause  5s\nsay    Two.\npause  5s\nsay    Three.\n");
}

TEST_CASE("a hold starts right after its line, also over a blank line") {
    CHECK(steps_of("One.\n\n[hold 5s]\n\nTwo.\n") == "say    One.\nhold   5s\nsay    Two.\n");
}

TEST_CASE("a comment between lines is no blank line") {
    CHECK(steps_of("One.\n// Why.\nTwo.\n") == "say    One.\npause  1s\nsay    Two.\n");
}

TEST_CASE("a line that is left out leaves no gap of its own, and the blank line beside it stays") {
    const Delivery familiar = plain_delivery(Guidance::familiar);
    CHECK(steps_of("One.\n~ More.\nTwo.\n", familiar) == "say    One.\npause  1s\nsay    Two.\n");
    CHECK(steps_of("One.\n\n~ More.\nTwo.\n", familiar) == "say    One.\npause  2s\nsay    Two.\n");
    CHECK(steps_of("One.\n~ More.\n\nTwo.\n", familiar) == "say    One.\npause  2s\nsay    Two.\n");
}

TEST_CASE("chimes, counts and breaths come after a line's gap, and leave none behind") {
    CHECK(steps_of("One.\n[chime gong]\nTwo.\n[count 2]\nThree.\n[breathe 1]\nFour.\n") ==
          "say    One.\npause  1s\nchime  gong\nsay    Two.\npause  1s\ncount  one two\nsay    Three.\npause  1s\n"
          "breath 1 times In. 4s, Out. 6s\nsay    Four.\n");
}

TEST_CASE("a blank line after a chime, a count or breaths is a paragraph's pause") {
    CHECK(steps_of("[chime gong]\n\nTwo.\n[count 2]\n\nThree.\n[breathe 1]\n\n[chime gong]\n") ==
          "chime  gong\npause  2s\nsay    Two.\npause  1s\ncount  one two\npause  2s\nsay    Three.\npause  1s\n"
          "breath 1 times In. 4s, Out. 6s\npause  2s\nchime  gong\n");
}

TEST_CASE("a gap of no length is left out") {
    CHECK(steps_of("One.\nTwo.\n", {Guidance::full, {}, {}, {}}) == "say    One.\nsay    Two.\n");
}

TEST_CASE("the gap before another side belongs to the side that ends") {
    const CueSheet sheet = cues_of_arm("# Each side\nLift {right|left}.\n", plain_delivery(), true);
    for (std::size_t at = 0; at + 1 < sheet.cues.size(); ++at) {
        const auto* next = std::get_if<SpeechCue>(&sheet.cues[at + 1].what);
        if (next == nullptr || sheet.lines[next->line.index] != "Now left.") continue;
        CHECK(std::holds_alternative<SilenceCue>(sheet.cues[at].what));
        CHECK(sheet.cues[at].context.side == Side::right);
        CHECK(sheet.cues[at + 1].context.side == Side::left);
    }
}

TEST_CASE("the gap before a stretch belongs to the words before it, like its chapter") {
    const CueSheet sheet = cues_of(ScriptBuilder().stretch("arm", "Lift.\n").routine("Hello.\n- arm\n"));
    REQUIRE(sheet.chapters.size() == 3);
    const std::size_t announcement = sheet.chapters[1].cue;
    CHECK_FALSE(sheet.cues[announcement - 1].context.stretch);
    CHECK(sheet.cues[announcement].context.stretch == "arm");
}

}  // namespace
}  // namespace cuewell
