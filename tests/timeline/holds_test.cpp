#include "support/timeline_builder.h"

#include <doctest/doctest.h>

#include <array>

namespace cuewell {
namespace {

constexpr std::array<SampleRate, 5> kRates{{{48'000}, {44'100}, {22'050}, {8'000}, {11'025}}};

Event only_hold(const Timeline& timeline) {
    const std::vector<Event> holds = events_of(timeline, EventKind::hold);
    REQUIRE(holds.size() == 1);
    return holds.front();
}

TEST_CASE("a hold lasts what the script says, to the frame, at every rate") {
    const CueSheet sheet = cues_of_arm("Up.\n[hold 20s]\nDown.\n");
    for (const SampleRate rate : kRates) {
        CAPTURE(rate.hz);
        CHECK(length_of(only_hold(timeline_of(sheet, rate))).count() == 20 * rate.hz);
    }
}

TEST_CASE("a hold of a part of a frame is rounded half up") {
    // At 11,025 Hz these are 11,708.55, 11,686.5 and 12,127.5 frames.
    CHECK(length_of(only_hold(timeline_of(cues_of_arm("Up.\n[hold 1.062s]\n"), {11'025}))).count() == 11'709);
    CHECK(length_of(only_hold(timeline_of(cues_of_arm("Up.\n[hold 1.06s]\n"), {11'025}))).count() == 11'687);
    CHECK(length_of(only_hold(timeline_of(cues_of_arm("Up.\n[hold 1.1s]\n"), {11'025}))).count() == 12'128);
}

TEST_CASE("a hold runs from the end of the line that starts it to the onset of the line that ends it") {
    for (const SampleRate rate : kRates) {
        const Timeline timeline = timeline_of(cues_of_arm("Up.\n[hold 7.3s]\nDown.\n"), rate);
        const Event hold = only_hold(timeline);
        CHECK(hold.start == spoken(timeline, "Up.").end);
        CHECK(hold.end == spoken(timeline, "Down.").start);
    }
}

TEST_CASE("a hold runs between chimes where chimes stand around it") {
    const Timeline timeline = timeline_of(cues_of_arm("[chime gong]\n[hold 7s]\n[chime gong]\n"));
    const std::vector<Event> chimes = events_of(timeline, EventKind::chime);
    REQUIRE(chimes.size() == 2);
    CHECK(only_hold(timeline).start == chimes[0].end);
    CHECK(only_hold(timeline).end == chimes[1].start);
}

TEST_CASE("in minimal guidance a hold runs from chime to chime, as long as in full guidance") {
    const Timeline timeline =
        timeline_of(cues_of_arm("Up.\n[hold 20s]\n  @5s Breathe.\nDown.\n", plain_delivery(Guidance::minimal)));
    const std::vector<Event> chimes = events_of(timeline, EventKind::chime);
    REQUIRE(chimes.size() == 2);
    CHECK(only_hold(timeline).start == chimes[0].end);
    CHECK(only_hold(timeline).end == chimes[1].start);
    CHECK(length_of(only_hold(timeline)).count() == 20 * 48'000);
}

TEST_CASE("neither the voice nor the pace changes a hold") {
    const std::string body = "Up.\n[hold 20s]\n  @2s Breathe.\nDown.\n";
    for (const double pace : {0.25, 1.0, 3.7}) {
        for (const std::int64_t per_character : {1, 100, 10'000}) {
            const CueSheet sheet = cues_of_arm(body, plain_delivery(Guidance::full, {pace}));
            CHECK(length_of(only_hold(timeline_of(sheet, {}, {Frames(per_character), Frames(5)}))).count() ==
                  20 * 48'000);
        }
    }
}

TEST_CASE("both sides hold the same, to the frame, at every rate") {
    const CueSheet sheet =
        cues_of_arm("# Each side\n~ Slowly.\nUp {right|with the other}.\n[hold 10.333s]\nDown.\n[hold 0.777s]\nOff.\n",
                    plain_delivery(), true);
    for (const SampleRate rate : kRates) {
        const std::vector<Event> holds = events_of(timeline_of(sheet, rate), EventKind::hold);
        REQUIRE(holds.size() == 4);
        CHECK(length_of(holds[0]) == length_of(holds[2]));
        CHECK(length_of(holds[1]) == length_of(holds[3]));
        CHECK(holds[0].side == Side::right);
        CHECK(holds[2].side == Side::left);
    }
}

}  // namespace
}  // namespace cuewell
