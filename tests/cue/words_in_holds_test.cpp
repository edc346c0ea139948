#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

std::string hold_text(const std::string& hold, Guidance guidance = Guidance::full) {
    const std::string text = steps_text(cues_of_arm("Up.\n" + hold + "Down.\n", plain_delivery(guidance)));
    const std::size_t start = text.find("hold ");
    return text.substr(start, text.find("\nsay    Down.") + 1 - start);
}

TEST_CASE("five more seconds are told from fifteen seconds on") {
    CHECK(hold_text("[hold 14.999s]\n") == "hold   14.999s\n");
    CHECK(hold_text("[hold 15s]\n") == "hold   15s\n    @10s   Five more.\n");
}

TEST_CASE("half way is told from forty-five seconds on") {
    CHECK(hold_text("[hold 44.999s]\n") == "hold   44.999s\n    @39.999s Five more.\n");
    CHECK(hold_text("[hold 45s]\n") == "hold   45s\n    @22.5s Half way.\n    @40s   Five more.\n");
}

TEST_CASE("cues in a hold stand in the order of their moments, wherever they are counted from") {
    CHECK(hold_text("[hold 14s]\n  @-2s C.\n  @halfway B.\n  @0s A.\n  @-14s A too.\n") ==
          "hold   14s\n    @0s    A.\n    @0s    A too.\n    @7s    B.\n    @12s   C.\n");
}

TEST_CASE("a long moment stands apart from its words") {
    CHECK(hold_text("[hold 155s]\n") == "hold   2m35s\n    @1m17.5s Half way.\n    @2m30s Five more.\n");
}

TEST_CASE("familiar guidance keeps the words in a hold, and minimal guidance none") {
    CHECK(hold_text("[hold 20s]\n  @5s Breathe.\n", Guidance::familiar) ==
          "hold   20s\n    @5s    Breathe.\n    @15s   Five more.\n");
    CHECK(steps_text(cues_of_arm("Up.\n[hold 20s]\n  @5s Breathe.\nDown.\n", plain_delivery(Guidance::minimal))) ==
          "chime  low bell\nhold   20s\nchime  high bell\n");
}

TEST_CASE("words in a hold know their side") {
    const CueSheet sheet = cues_of_arm("# Each side\nUp.\n[hold 10s]\n  @5s Breathe to the {right|left}.\nDown.\n",
                                       plain_delivery(), true);
    const std::string text = to_text(sheet);
    const std::size_t right = text.find("@5s    Breathe to the right.");
    const std::size_t left = text.find("@5s    Breathe to the left.");
    CHECK(right < left);
    CHECK(left < text.size());
}

TEST_CASE("five more seconds are never told before a hold has begun") {
    const Phrasebook early = plain_phrases_with("five_more_from = \"15s\"", "five_more_from = \"1s\"");
    const auto told = [&](const std::string& hold) {
        const Plan plan = plan_of(ScriptBuilder().stretch("arm", "Up.\n[hold " + hold + "]\n").routine("- arm\n"));
        return to_text(narrate(plan, early, plain_delivery()));
    };
    CHECK(told("3s").find("Five more.") == std::string::npos);
    CHECK(told("5s").find("Five more.") == std::string::npos);
    CHECK(told("6s").find("    @1s    Five more.") != std::string::npos);
}

}  // namespace
}  // namespace cuewell
