#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

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

HoldCueSpan only_hold(const CueSheet& sheet) {
    std::vector<HoldCueSpan> holds;
    for (const Cue& cue : sheet.cues) {
        if (const auto* hold = std::get_if<HoldCueSpan>(&cue.what)) holds.push_back(*hold);
    }
    REQUIRE(holds.size() == 1);
    return holds.front();
}

/// When which line of the sheet is said in a hold, in seconds.
std::vector<std::pair<double, std::string>> said_in(const HoldCueSpan& hold, const CueSheet& sheet) {
    std::vector<std::pair<double, std::string>> result;
    for (const InnerMoment& moment : words_in(hold)) {
        result.emplace_back(static_cast<double>(moment.at.count()) / 1e6,
                            sheet.lines.at(hold.inner.at(moment.inner).line.index));
    }
    return result;
}

using Said = std::vector<std::pair<double, std::string>>;

TEST_CASE("a hold that becomes longer says what longer holds say, and moves what is counted from its end") {
    const CueSheet sheet = cues_of_arm("Up.\n[hold 14s]\n  @-2s Almost.\n  @halfway Breathe.\nDown.\n");
    HoldCueSpan hold = only_hold(sheet);
    CHECK(said_in(hold, sheet) == Said{{7.0, "Breathe."}, {12.0, "Almost."}});
    hold.length = std::chrono::seconds(15);
    CHECK(said_in(hold, sheet) == Said{{7.5, "Breathe."}, {10.0, "Five more."}, {13.0, "Almost."}});
    hold.length = std::chrono::seconds(46);
    CHECK(said_in(hold, sheet) ==
          Said{{23.0, "Breathe."}, {23.0, "Half way."}, {41.0, "Five more."}, {44.0, "Almost."}});
}

TEST_CASE("a hold that becomes shorter leaves out what would lie outside of it") {
    const CueSheet sheet = cues_of_arm("Up.\n[hold 20s]\n  @10s Ten.\n  @-15s Fifteen.\n  @0s Now.\nDown.\n");
    HoldCueSpan hold = only_hold(sheet);
    hold.length = std::chrono::seconds(15);
    CHECK(said_in(hold, sheet) == Said{{0.0, "Fifteen."}, {0.0, "Now."}, {10.0, "Ten."}, {10.0, "Five more."}});
    hold.length = std::chrono::seconds(10);
    CHECK(said_in(hold, sheet) == Said{{0.0, "Now."}});
    hold.length = {};
    CHECK(said_in(hold, sheet).empty());
}

TEST_CASE("in minimal guidance a longer hold stays silent, too") {
    CHECK(only_hold(cues_of_arm("Up.\n[hold 60s]\n", plain_delivery(Guidance::minimal))).inner.empty());
}

}  // namespace
}  // namespace cuewell
