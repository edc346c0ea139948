#include "support/timeline_builder.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace cuewell {
namespace {

TEST_CASE("breaths are told at the breath rate, in and out") {
    const Timeline timeline = timeline_of(cues_of_arm("[breathe 2]\nDone.\n"), {8'000});
    const Event breath = events_of(timeline, EventKind::breath).front();
    CHECK(length_of(breath).count() == 20 * 8'000);
    std::vector<std::int64_t> starts;
    for (const Event& event : timeline.events) {
        if (event.text == "In." || event.text == "Out.") starts.push_back((event.start - breath.start).count());
    }
    CHECK(starts == std::vector<std::int64_t>{0, 4 * 8'000, 10 * 8'000, 14 * 8'000});
    CHECK(spoken(timeline, "Done.").start == breath.end);
}

TEST_CASE("words that are longer than their breath are left out, and the breath keeps its time") {
    // "In." has 3 characters and 4 s, "Out." 4 and 6 s: at 11,000 frames a character only the first is too long.
    const Timeline timeline = timeline_of(cues_of_arm("[breathe 1]\n"), {8'000}, {Frames(11'000), Frames(1)});
    CHECK(length_of(events_of(timeline, EventKind::breath).front()).count() == 10 * 8'000);
    CHECK(spoken(timeline, "Out.").start == events_of(timeline, EventKind::breath).front().start + Frames(4 * 8'000));
    for (const Event& event : timeline.events) CHECK(event.text != "In.");
}

TEST_CASE("words that are longer than their breath are left out of every breath, not only of the first") {
    const Timeline timeline = timeline_of(cues_of_arm("[breathe 3]\n"), {8'000}, {Frames(11'000), Frames(1)});
    CHECK(std::ranges::count(timeline.events, "In.", &Event::text) == 0);
    CHECK(std::ranges::count(timeline.events, "Out.", &Event::text) == 3);
}

}  // namespace
}  // namespace cuewell
