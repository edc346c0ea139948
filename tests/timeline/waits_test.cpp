#include "support/timeline_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// A thousand silences of one length and nothing else.
Frames length_of_thousand(Duration each, SampleRate rate) {
    CueSheet sheet;
    sheet.cues.assign(1'000, Cue{{}, SilenceCue{SilenceKind::pause, each}});
    return timeline_of(sheet, rate).length;
}

TEST_CASE("each wait is rounded half up by itself, once") {
    CHECK(length_of_thousand(1ms, {8'000}) == Frames(8'000));
    CHECK(length_of_thousand(1'042us, {8'000}) == Frames(8'000));  // 8 and a third, as near as microseconds come
    CHECK(length_of_thousand(1'083us, {8'000}) == Frames(9'000));  // 8 and two thirds
    CHECK(length_of_thousand(500us, {11'000}) == Frames(6'000));   // 5 and a half
    CHECK(length_of_thousand(62us, {8'000}) == Frames(0));         // 0.496
    CHECK(length_of_thousand(63us, {8'000}) == Frames(1'000));     // 0.504
}

TEST_CASE("a thousand breaths do not drift: they are laid out from their start") {
    CueSheet sheet;
    sheet.lines = {"In.", "Out."};
    sheet.cues.push_back({{}, BreathCue{1'000, {Duration(3'333'333), Duration(6'666'667)}, {0}, {1}}});
    const Timeline timeline = timeline_of(sheet, {44'100});
    CHECK(timeline.length.count() == 1'000 * 10 * 44'100);
    for (std::size_t at = 1; at < timeline.events.size(); at += 2) {
        CHECK(timeline.events[at].start.index() == static_cast<std::int64_t>((at - 1) / 2) * 441'000);
    }
}

TEST_CASE("the length of a session is the sum of its parts") {
    const Timeline timeline = timeline_of(
        cues_of_arm("Up.\n[pause 1s]\n[hold 2s]\nDown.\n[rest 3s]\n[count 4]\n[breathe 1]\n[chime gong]\n"));
    // "First Arm.", "Get ready.", "Up.", "Down." and "Bye." are 32 characters; a gap, a move, a settle and the ends.
    const std::int64_t seconds_in_tenths = 5 + 10 + 100 + 10 + 20 + 30 + 40 + 100 + 20 + 10;
    CHECK(timeline.length.count() == 32 * 100 + seconds_in_tenths * 4'800 + 1'000);
}

TEST_CASE("a day of session keeps its frames") {
    CueSheet sheet;
    sheet.cues.assign(24, Cue{{}, SilenceCue{SilenceKind::rest, 1h}});
    CHECK(timeline_of(sheet, {192'000}).length.count() == std::int64_t{24} * 3'600 * 192'000);
}

}  // namespace
}  // namespace cuewell
