#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

template <typename What>
std::vector<What> all_of(const CueSheet& sheet) {
    std::vector<What> result;
    for (const Cue& cue : sheet.cues) {
        if (const auto* what = std::get_if<What>(&cue.what)) result.push_back(*what);
    }
    return result;
}

std::optional<ElasticRange> range_of(const std::string& hold) {
    return all_of<HoldCueSpan>(cues_of_arm("Up.\n[hold " + hold + "]\n")).at(0).elastic;
}

TEST_CASE("every silence is paced but rests and the silence around the session") {
    const CueSheet sheet = cues_of(ScriptBuilder()
                                       .two_sided("arm", "Up.\n\nOn.\n[pause 3s]\n# Each side\nHold.\n[rest 10s]\n")
                                       .routine("Hello.\n- arm: rounds 2\n- arm\nBye.\n"));
    const auto silences = all_of<SilenceCue>(sheet);
    REQUIRE(silences.size() > 20);
    for (std::size_t at = 0; at < silences.size(); ++at) {
        const bool is_around = at == 0 || at + 1 == silences.size();
        CHECK(silences[at].is_paced == (!is_around && silences[at].kind == SilenceKind::pause));
    }
}

TEST_CASE("a rest may become half and twice as long, and no other silence has a range yet") {
    for (const SilenceCue& silence : all_of<SilenceCue>(cues_of_arm("Up.\n[pause 3s]\nOn.\n[rest 11s]\n"))) {
        CHECK(silence.elastic.has_value() == (silence.kind == SilenceKind::rest));
        if (!silence.elastic) continue;
        CHECK(silence.elastic->least == 5'500ms);
        CHECK(silence.elastic->most == 22s);
    }
}

TEST_CASE("a hold is elastic within the range of its script") {
    CHECK(range_of("20s-30s").value().least == 20s);
    CHECK(range_of("20s-30s").value().most == 30s);
    CHECK_FALSE(range_of("20s"));
    CHECK_FALSE(range_of("2-5 breaths"));
}

TEST_CASE("chapters know their place in the plan, and the first cue that finds the listener in position") {
    const CueSheet sheet = cues_of(ScriptBuilder()
                                       .two_sided("arm", "Stand.\n# Each side\nLift.\n")
                                       .stretch("back", "Round.\n", {"seated", false})
                                       .routine("Hello.\n- arm\n- back: rounds 2\nBye.\n"));
    const auto said_at = [&](std::size_t cue) {
        return sheet.lines.at(std::get<SpeechCue>(sheet.cues.at(cue).what).line.index);
    };
    std::string text;
    for (const ChapterMark& chapter : sheet.chapters) {
        text += chapter.title + " ";
        if (chapter.place) {
            text += std::to_string(chapter.place->stretch) + "." + std::to_string(chapter.place->pass) + " ";
        }
        text += "| " + said_at(chapter.cue) + " | " + said_at(chapter.settled) + "\n";
    }
    CHECK(text ==
          "Welcome | Hello. | Hello.\n"
          "Arm, right 0.0 | First Arm, right side. | Stand.\n"
          "Arm, left 0.1 | Now left. | Now left.\n"
          "Back 1.0 | Last Back. | Round.\n"
          "Back, round 2 1.1 | Round 2. | Round 2.\n"
          "Close | Bye. | Bye.\n");
}

}  // namespace
}  // namespace cuewell
