#include "cue/sheet_changes.h"

#include "cue/twins.h"
#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

namespace cuewell {
namespace {

using std::chrono::seconds;

/// How long each hold of a sheet lasts, in seconds.
std::vector<int> holds_in(const CueSheet& sheet) {
    std::vector<int> result;
    for (const Cue& cue : sheet.cues) {
        if (const auto* hold = std::get_if<HoldCueSpan>(&cue.what))
            result.push_back(static_cast<int>(hold->length / seconds(1)));
    }
    return result;
}

/// The number of a hold's cue; holds are counted from 0.
std::size_t hold_at(const CueSheet& sheet, std::size_t number) {
    for (std::size_t at = 0; at < sheet.cues.size(); ++at) {
        if (std::holds_alternative<HoldCueSpan>(sheet.cues[at].what) && number-- == 0) return at;
    }
    FAIL("there are not so many holds");
    return 0;
}

CueSheet repeated_holds() {
    return cues_of(ScriptBuilder()
                       .two_sided("arm",
                                  "Stand.\n[hold 1s]\n# Each side\n[repeat 2]\nA.\n[hold 10s]\n[end]\nB.\n[hold 20s]\n"
                                  "# Finish\nC.\n[hold 3s]\n")
                       .routine("- arm\n- arm\nBye.\n[hold 4s]\nSo.\n"));
}

std::vector<int> longer(std::size_t number, int by) {
    const CueSheet sheet = repeated_holds();
    return holds_in(with_longer_hold(sheet, hold_at(sheet, number), seconds(by)));
}

TEST_CASE("a longer hold is as long on the side that is still to come, and nothing else changes") {
    CHECK(holds_in(repeated_holds()) == std::vector{1, 10, 10, 20, 10, 10, 20, 3, 1, 10, 10, 20, 10, 10, 20, 3, 4});
    CHECK(longer(1, 7) == std::vector{1, 17, 10, 20, 17, 10, 20, 3, 1, 10, 10, 20, 10, 10, 20, 3, 4});
    CHECK(longer(2, 7) == std::vector{1, 10, 17, 20, 10, 17, 20, 3, 1, 10, 10, 20, 10, 10, 20, 3, 4});
    CHECK(longer(3, -5) == std::vector{1, 10, 10, 15, 10, 10, 15, 3, 1, 10, 10, 20, 10, 10, 20, 3, 4});
}

TEST_CASE("a longer hold on the last side, in an opening, a finish or between stretches changes alone") {
    CHECK(longer(4, 7) == std::vector{1, 10, 10, 20, 17, 10, 20, 3, 1, 10, 10, 20, 10, 10, 20, 3, 4});
    CHECK(longer(0, 7) == std::vector{8, 10, 10, 20, 10, 10, 20, 3, 1, 10, 10, 20, 10, 10, 20, 3, 4});
    CHECK(longer(7, 7) == std::vector{1, 10, 10, 20, 10, 10, 20, 10, 1, 10, 10, 20, 10, 10, 20, 3, 4});
    CHECK(longer(16, 7) == std::vector{1, 10, 10, 20, 10, 10, 20, 3, 1, 10, 10, 20, 10, 10, 20, 3, 11});
}

TEST_CASE("a longer hold is longer in all rounds that are still to come") {
    const CueSheet sheet = cues_of(ScriptBuilder()
                                       .two_sided("arm", "# Each side\nA.\n[hold 10s]\n")
                                       .stretch("back", "B.\n[hold 30s]\n")
                                       .routine("- arm: rounds 2\n- back: rounds 3\n"));
    CHECK(holds_in(with_longer_hold(sheet, hold_at(sheet, 1), seconds(5))) == std::vector{10, 15, 15, 15, 30, 30, 30});
    CHECK(holds_in(with_longer_hold(sheet, hold_at(sheet, 4), seconds(5))) == std::vector{10, 10, 10, 10, 35, 35, 35});
}

TEST_CASE("twins are the same hold in an earlier pass, and a pass that is done again has the twin it had") {
    const LoadedRoutine routine = ScriptBuilder().two_sided("arm", "# Each side\nA.\n[hold 9s]\n").routine("- arm\n");
    const StagedSheet whole = in_stages(cues_of(routine), 1);
    const std::size_t right = hold_at(whole.sheet, 0);
    const std::size_t left = hold_at(whole.sheet, 1);
    CHECK_FALSE(twins_of(whole.sheet).at(right));
    CHECK(twins_of(whole.sheet).at(left) == right);

    const auto from = [&](std::size_t pass) {
        return in_stages(narrate_rest(plan_of(routine), plain_phrases(), plain_delivery(), {{0, pass}}), 1);
    };
    const CueSheet again = joined(whole, left + 1, from(1)).sheet;
    CHECK(twins_of(again).at(hold_at(again, 2)) == right);
    const CueSheet both_again = joined(whole, left + 1, from(0)).sheet;
    CHECK_FALSE(twins_of(both_again).at(hold_at(both_again, 2)));
    CHECK(twins_of(both_again).at(hold_at(both_again, 3)) == hold_at(both_again, 2));
}

TEST_CASE("a change of pace changes the paced silences that are still to come, and only them") {
    const CueSheet sheet = cues_of_arm("Up.\n[pause 3s]\nOn.\n[rest 10s]\nOff.\n[hold 20s]\n[count 2]\n[breathe 1]\n");
    const CueSheet slower = cues_of_arm("Up.\n[pause 3s]\nOn.\n[rest 10s]\nOff.\n[hold 20s]\n[count 2]\n[breathe 1]\n",
                                        plain_delivery(Guidance::full, {1.5}));
    CHECK(to_text(with_pace(sheet, 0, {1.5})) == to_text(slower));
    CHECK(to_text(with_pace(sheet, sheet.cues.size(), {1.5})) == to_text(sheet));
    const CueSheet later = with_pace(sheet, hold_at(sheet, 0), {1.5});
    for (std::size_t at = 0; at < sheet.cues.size(); ++at) {
        const auto* silence = std::get_if<SilenceCue>(&sheet.cues[at].what);
        if (silence == nullptr) continue;
        const bool is_changed = silence->is_paced && at >= hold_at(sheet, 0);
        CHECK(std::get<SilenceCue>(later.cues[at].what).length ==
              (is_changed ? silence->length * 3 / 2 : silence->length));
    }
}

TEST_CASE("a change of pace takes along how far a silence may give way") {
    CueSheet sheet;
    sheet.cues.push_back(
        {{}, SilenceCue{SilenceKind::pause, seconds(10), true, ElasticRange{seconds(8), seconds(12)}}});
    const CueSheet changed = with_pace(sheet, 0, {2.0});
    const auto& silence = std::get<SilenceCue>(changed.cues.front().what);
    CHECK(silence.elastic.value().least == seconds(16));
    CHECK(silence.elastic.value().most == seconds(24));
}

LoadedRoutine two_stretches() {
    return ScriptBuilder()
        .two_sided("arm", "# Each side\nLift.\n[hold 20s]\n  @3s Breathe.\nLower.\n[chime gong]\n[breathe 1]\n")
        .stretch("back", "Round.\n[chime ping]\n[hold 50s]\n[count 3]\n")
        .routine("Hello.\n- arm\n- back\nBye.\n");
}

std::string after(const std::string& text, const std::string& piece) { return text.substr(text.find(piece)); }

TEST_CASE("a sheet and another one are told one after the other") {
    const StagedSheet whole = in_stages(cues_of(two_stretches()), 4);
    const StagedSheet tail = in_stages(
        narrate_rest(plan_of(two_stretches()), plain_phrases(), plain_delivery(), {{1, 0}, Position::standing}), 4,
        0.6);
    const std::size_t cut = hold_at(whole.sheet, 0) + 1;
    const StagedSheet both = joined(whole, cut, tail);
    const std::string text = to_text(both.sheet);
    CHECK(text.starts_with(to_text(whole.sheet).substr(0, 150)));
    CHECK(after(text, "## Back") == after(to_text(tail.sheet), "## Back"));
    CHECK(both.sheet.cues.size() == cut + tail.sheet.cues.size());
    REQUIRE(both.sheet.chapters.size() == 4);
    CHECK(both.sheet.chapters[1].title == "Arm, right");
    CHECK(both.sheet.chapters[2].cue == cut);
    CHECK(both.sheet.chapters[2].place == PassPlace{1, 0});
    CHECK(both.sheet.chapters[2].settled == cut + tail.sheet.chapters[0].settled);
}

TEST_CASE("joining keeps the numbers of what was there, and adds no line or chime that is") {
    const StagedSheet whole = in_stages(cues_of(two_stretches()), 4);
    StagedSheet tail =
        in_stages(narrate_rest(plan_of(two_stretches()), plain_phrases(), plain_delivery(), {{1, 0}}), 4, 0.6);
    const StagedSheet both = joined(whole, 5, tail);
    REQUIRE(both.along.size() == both.sheet.lines.size());
    std::set<std::pair<std::string, double>> lines;
    for (std::size_t at = 0; at < both.along.size(); ++at) {
        lines.emplace(both.sheet.lines[at], both.along[at]);
        if (at >= whole.along.size()) continue;
        CHECK(both.sheet.lines[at] == whole.sheet.lines[at]);
        CHECK(both.along[at] == whole.along[at]);
    }
    CHECK(lines.size() == both.sheet.lines.size());
    CHECK(both.sheet.chimes == whole.sheet.chimes);
}

TEST_CASE("a chapter that is cut in its way to the position is settled where it is cut, and one cut off is gone") {
    const StagedSheet whole = in_stages(cues_of(two_stretches()), 1);
    const ChapterMark& arm = whole.sheet.chapters.at(1);
    REQUIRE(arm.settled > arm.cue + 1);
    const StagedSheet cut = joined(whole, arm.cue + 1, {});
    REQUIRE(cut.sheet.chapters.size() == 2);
    CHECK(cut.sheet.chapters[1].settled == arm.cue + 1);
    CHECK(joined(whole, arm.cue, {}).sheet.chapters.size() == 1);
    CHECK(joined(whole, 0, whole).sheet.chapters.size() == whole.sheet.chapters.size());
    CHECK(to_text(joined(whole, 0, whole).sheet) == to_text(whole.sheet));
}

TEST_CASE("a sheet without stages is joined as one that is all beginning") {
    StagedSheet head{cues_of(two_stretches()), {}};
    const StagedSheet both = joined(head, head.sheet.cues.size(), head);
    CHECK(both.sheet.lines == head.sheet.lines);
    CHECK(both.along == std::vector<double>(both.sheet.lines.size(), 0.0));
}

}  // namespace
}  // namespace cuewell
