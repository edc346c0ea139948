#include "support/timeline_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

/// Everything that sounds in the only count.
std::vector<Event> numbers_of(const Timeline& timeline) {
    const std::vector<Event> counts = events_of(timeline, EventKind::count);
    REQUIRE(counts.size() == 1);
    std::vector<Event> inside;
    for (const Event& event : timeline.events) {
        if (event.start >= counts[0].start && event.end <= counts[0].end && event.kind != EventKind::count)
            inside.push_back(event);
    }
    return inside;
}

TEST_CASE("numbers are exactly a second apart at every rate") {
    const CueSheet sheet = cues_of_arm("[count 30]\nDone.\n");
    for (const int rate : {48'000, 44'100, 22'050, 8'000, 11'025}) {
        CAPTURE(rate);
        const Timeline timeline = timeline_of(sheet, {rate});
        const std::vector<Event> numbers = numbers_of(timeline);
        REQUIRE(numbers.size() == 30);
        for (std::size_t at = 0; at < numbers.size(); ++at) {
            CHECK((numbers[at].start - numbers[0].start).count() == static_cast<std::int64_t>(at) * rate);
        }
        const Event count = events_of(timeline, EventKind::count).front();
        CHECK(numbers[0].start == count.start);
        CHECK(length_of(count).count() == 30 * rate);
        CHECK(spoken(timeline, "Done.").start == count.end);
    }
}

TEST_CASE("a number without a word is a tick") {
    const std::vector<Event> numbers = numbers_of(timeline_of(cues_of_arm("[count 7]\n")));
    CHECK(numbers[4].kind == EventKind::speech);
    CHECK(numbers[4].text == "five");
    CHECK(numbers[5].kind == EventKind::chime);
    CHECK(numbers[5].text == "tick");
}

TEST_CASE("a number too long for its second is a tick in its place") {
    // "three" and "four" are 5 and 4 characters: at 1,900 frames each, only the first is longer than 8,000.
    const Timeline timeline = timeline_of(cues_of_arm("[count 4]\n"), {8'000}, {Frames(1'900), Frames(400)});
    const std::vector<Event> numbers = numbers_of(timeline);
    CHECK(numbers[2].kind == EventKind::chime);
    CHECK(numbers[3].text == "four");
    CHECK((numbers[3].start - numbers[2].start).count() == 8'000);
}

TEST_CASE("a tick longer than a second is cut at the next one") {
    for (const Event& tick :
         numbers_of(timeline_of(cues_of_arm("[count down 9]\n"), {8'000}, {Frames(100), Frames(20'000)}))) {
        if (tick.kind == EventKind::chime) CHECK(length_of(tick).count() == 8'000);
    }
}

}  // namespace
}  // namespace cuewell
