#include "session/session_beginning.h"

#include "support/cue_builder.h"
#include "timeline/schedule.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

constexpr SampleRate kRate{1'000};

StagedSheet whole_session() {
    CueSheet sheet = cues_of(ScriptBuilder()
                                 .stretch("arm", "Lift.\n[hold 20s]\n@10s Breathe.\nAnd down.\n[count 5]\n")
                                 .stretch("cat", "Arch.\n[breathe 2]\n[chime low bell]\nDown.\n")
                                 .routine("- arm\n- cat\nBye.\n"));
    std::vector<double> along(sheet.lines.size(), 0.0);
    return {std::move(sheet), std::move(along)};
}

Timeline laid_out(const CueSheet& sheet) {
    const ClipLengths lengths{std::vector(sheet.lines.size(), Frames(900)),
                              std::vector(sheet.chimes.size(), Frames(50))};
    Diagnostics faults;
    Timeline timeline = schedule(sheet, lengths, kRate, Fit::strict, faults);
    expect_no_faults(faults);
    return timeline;
}

TEST_CASE("the beginning of a session lies on the clock as it does in the whole, whatever its length") {
    const StagedSheet whole = whole_session();
    const Timeline all = laid_out(whole.sheet);
    std::size_t longest = 0;
    for (std::size_t lines = 0; lines <= whole.sheet.lines.size() + 1; ++lines) {
        const StagedSheet head = beginning_of(whole, lines);
        CHECK(head.sheet.lines.size() == std::min(lines, whole.sheet.lines.size()));
        CHECK(head.along.size() == head.sheet.lines.size());
        CHECK(head.sheet.cues.size() >= longest);
        longest = head.sheet.cues.size();
        const Timeline early = laid_out(head.sheet);
        REQUIRE(early.events.size() <= all.events.size());
        for (std::size_t at = 0; at < early.events.size(); ++at) {
            CHECK(early.events[at].start == all.events[at].start);
            CHECK(early.events[at].end == all.events[at].end);
            CHECK(early.events[at].clip == all.events[at].clip);
            CHECK(early.events[at].text == all.events[at].text);
        }
    }
    CHECK(longest == whole.sheet.cues.size());
}

TEST_CASE("a beginning ends before the first cue that says another line, and with one line more it has that cue") {
    const StagedSheet whole = whole_session();
    for (std::size_t lines = 0; lines < whole.sheet.lines.size(); ++lines)
        CHECK(beginning_of(whole, lines + 1).sheet.cues.size() >= beginning_of(whole, lines).sheet.cues.size());
    const StagedSheet none = beginning_of(whole, 0);
    REQUIRE(none.sheet.cues.size() == 1);
    CHECK(std::holds_alternative<SilenceCue>(none.sheet.cues.front().what));
}

}  // namespace
}  // namespace cuewell
