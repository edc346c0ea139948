#include "cue/session_stages.h"

#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

using std::chrono::seconds;

CueSheet sheet_of(std::vector<std::string> lines, const std::vector<decltype(Cue::what)>& cues) {
    CueSheet sheet;
    sheet.title = "Test";
    sheet.lines = std::move(lines);
    sheet.chimes = {"tick"};
    for (const auto& what : cues) sheet.cues.push_back({{}, what});
    return sheet;
}

SilenceCue rest(int length) { return {SilenceKind::rest, seconds(length)}; }

/// Each line of the sheet and how far along it is said.
std::vector<std::pair<std::string, double>> staged_lines(const CueSheet& sheet, int stages) {
    const StagedSheet staged = in_stages(sheet, stages);
    REQUIRE(staged.along.size() == staged.sheet.lines.size());
    std::vector<std::pair<std::string, double>> result;
    for (std::size_t line = 0; line < staged.along.size(); ++line) {
        result.emplace_back(staged.sheet.lines[line], staged.along[line]);
    }
    return result;
}

using Lines = std::vector<std::pair<std::string, double>>;

TEST_CASE("a line is told apart by the stage that it is said in, and only by that") {
    const SpeechCue hold{{0}};
    const CueSheet sheet = sheet_of({"Hold."}, {hold, rest(50), hold, hold, rest(30), hold});
    CHECK(staged_lines(sheet, 3) == Lines{{"Hold.", 0.0}, {"Hold.", 0.5}, {"Hold.", 1.0}});
    CHECK(staged_lines(sheet, 2) == Lines{{"Hold.", 0.0}, {"Hold.", 1.0}});
    CHECK(staged_lines(sheet, 1) == Lines{{"Hold.", 0.0}});
}

TEST_CASE("words are reckoned at about eleven characters a second") {
    const SpeechCue mark{{1}};
    const std::string ten_seconds(107, 'a');
    CHECK(staged_lines(sheet_of({ten_seconds, ""}, {SpeechCue{{0}}, mark, rest(11)}), 2) ==
          Lines{{ten_seconds, 0.0}, {"", 0.0}});
    CHECK(staged_lines(sheet_of({ten_seconds, ""}, {SpeechCue{{0}}, mark, rest(9)}), 2) ==
          Lines{{ten_seconds, 0.0}, {"", 1.0}});
}

TEST_CASE("words inside a hold have the stage of their moment, and take no time of their own") {
    const HoldCueSpan hold{seconds(40),
                           {{HoldCue::Anchor::from_start, seconds(10), {0}, {}, false},
                            {HoldCue::Anchor::before_end, seconds(10), {0}, {}, true}},
                           {}};
    const CueSheet sheet = sheet_of({"Breathe."}, {hold});
    const StagedSheet staged = in_stages(sheet, 2);
    const auto& inner = std::get<HoldCueSpan>(staged.sheet.cues.front().what).inner;
    REQUIRE(inner.size() == 2);
    CHECK(staged.along.at(inner[0].line.index) == 0.0);
    CHECK(staged.along.at(inner[1].line.index) == 1.0);
    CHECK(inner[0].offset == seconds(10));
    CHECK(inner[1].may_give_way);
}

TEST_CASE("each number of a count has the stage of its second, and a tick stays a tick") {
    const CountCue count{{LineId{0}, std::nullopt, LineId{0}, LineId{0}}, {0}};
    const StagedSheet staged = in_stages(sheet_of({"one"}, {count}), 4);
    const auto& numbers = std::get<CountCue>(staged.sheet.cues.front().what).numbers;
    REQUIRE(numbers.size() == 4);
    CHECK_FALSE(numbers[1]);
    CHECK(staged.along.at(numbers[0]->index) == 0.0);
    CHECK(staged.along.at(numbers[2]->index) == doctest::Approx(2.0 / 3.0));
    CHECK(staged.along.at(numbers[3]->index) == 1.0);
}

TEST_CASE("the words of breaths are those of their beginning") {
    const BreathCue breath{5, {seconds(4), seconds(6)}, {0}, {1}};
    CHECK(staged_lines(sheet_of({"In.", "Out."}, {rest(50), breath}), 4) ==
          Lines{{"In.", 2.0 / 3.0}, {"Out.", 2.0 / 3.0}});
    CHECK(staged_lines(sheet_of({"In.", "Out."}, {breath, rest(50), breath}), 3) ==
          Lines{{"In.", 0.0}, {"Out.", 0.0}, {"In.", 1.0}, {"Out.", 1.0}});
}

TEST_CASE("a session that takes no time is all beginning") {
    CHECK(staged_lines(sheet_of({""}, {SpeechCue{{0}}}), 8) == Lines{{"", 0.0}});
    CHECK(staged_lines(sheet_of({}, {}), 8).empty());
}

TEST_CASE("a whole session in stages says and does the same, from the beginning to the end") {
    const CueSheet sheet = cues_of_arm(
        "Lift.\n[hold 50s]\n  @10s Breathe.\nRelease.\n[chime gong]\n[count 4]\n[breathe 3]\n[repeat 8]\nBend.\n[rest "
        "20s]\n[end]\n");
    const StagedSheet staged = in_stages(sheet, 8);
    CHECK(to_text(staged.sheet) == to_text(sheet));
    CHECK(staged.sheet.chapters.size() == sheet.chapters.size());
    CHECK(staged.sheet.chimes == sheet.chimes);
    REQUIRE(staged.sheet.cues.size() == sheet.cues.size());
    for (std::size_t at = 0; at < sheet.cues.size(); ++at) {
        CHECK(staged.sheet.cues[at].context.stretch == sheet.cues[at].context.stretch);
        CHECK(staged.sheet.cues[at].context.where.start == sheet.cues[at].context.where.start);
    }
    CHECK(std::ranges::count(staged.sheet.lines, "Bend.") > 2);
    CHECK(std::ranges::count(staged.sheet.lines, "Bend.") <= 8);
    CHECK(staged.along.front() == 0.0);
    CHECK(staged.along.back() == 1.0);
}

TEST_CASE("no line is there twice for the same stage") {
    const SpeechCue hold{{0}};
    std::vector<decltype(Cue::what)> cues;
    for (int round = 0; round < 50; ++round) cues.insert(cues.end(), {hold, rest(3), SpeechCue{{1}}, rest(2)});
    const Lines lines = staged_lines(sheet_of({"Hold.", "Rest."}, cues), 16);
    CHECK(lines.size() == 32);
    CHECK(std::set(lines.begin(), lines.end()).size() == 32);
}

TEST_CASE("what is left of a session has the stages that are still to come") {
    const SpeechCue hold{{0}};
    const CueSheet sheet = sheet_of({"Hold."}, {hold, rest(20), hold, rest(20), hold});
    const auto along = [&](double from) { return in_stages(sheet, 4, from).along; };
    CHECK(along(0.0) == std::vector<double>{0.0, 1.0 / 3.0, 1.0});
    CHECK(along(0.5) == std::vector<double>{2.0 / 3.0, 1.0});
    CHECK(along(0.9) == std::vector<double>{1.0});
}

TEST_CASE(
    "words that only a longer hold would say are those of a part before, and are spoken once where there is none") {
    const InnerCue always{HoldCue::Anchor::from_start, {}, {0}, {}, true, {}};
    const InnerCue later{HoldCue::Anchor::from_start, {}, {0}, {}, true, seconds(30)};
    const InnerCue never{HoldCue::Anchor::halfway, {}, {1}, {}, true, seconds(30)};
    const HoldCueSpan said{seconds(20), {always}, {}, {}};
    const HoldCueSpan unsaid{seconds(20), {later, never}, {}, {}};
    const StagedSheet staged = in_stages(sheet_of({"A.", "B."}, {unsaid, unsaid, unsaid, said, unsaid}), 5);
    CHECK(staged.sheet.lines == std::vector<std::string>{"A.", "B.", "A."});
    CHECK(staged.along == std::vector<double>{0.0, 0.0, 0.75});
    const auto line_in = [&](std::size_t cue, std::size_t inner) {
        return std::get<HoldCueSpan>(staged.sheet.cues.at(cue).what).inner.at(inner).line.index;
    };
    CHECK(line_in(0, 0) == 0);
    CHECK(line_in(2, 0) == 0);
    CHECK(line_in(3, 0) == 2);
    CHECK(line_in(4, 0) == 2);
    CHECK(line_in(4, 1) == 1);
}

}  // namespace
}  // namespace cuewell
