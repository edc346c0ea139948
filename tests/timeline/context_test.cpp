#include "support/timeline_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

Timeline two_sided() {
    return timeline_of(
        cues_of(ScriptBuilder()
                    .two_sided("arm", "Stand.\n# Each side\nLift.\n[hold 20s]\nLower {right|left}.\n# Finish\nShake.\n")
                    .routine("Hello.\n- arm: rounds 2\nBye.\n")));
}

TEST_CASE("events name the stretch, side and round that they belong to") {
    const Timeline timeline = two_sided();
    CHECK_FALSE(spoken(timeline, "Hello.").stretch);
    CHECK_FALSE(spoken(timeline, "Hello.").round);
    const Event announcement = spoken(timeline, "First Arm, right side.");
    CHECK(announcement.stretch == "arm");
    CHECK_FALSE(announcement.side);
    CHECK(announcement.round == 1);
    CHECK_FALSE(spoken(timeline, "Stand.").side);
    CHECK(spoken(timeline, "Round 2, right.").side == Side::right);
    CHECK(spoken(timeline, "Round 2, right.").round == 2);
    CHECK_FALSE(spoken(timeline, "Shake.").side);
    CHECK(spoken(timeline, "Shake.").round == 2);
    CHECK_FALSE(spoken(timeline, "Bye.").stretch);
}

TEST_CASE("what happens in a hold belongs to the hold's side and round") {
    const Timeline timeline = two_sided();
    std::string text;
    for (const Event& event : timeline.events) {
        if (event.kind != EventKind::hold && event.text != "Five more.") continue;
        text += std::string(to_name(*event.side)) + std::to_string(*event.round) + " ";
    }
    CHECK(text == "right1 right1 left1 left1 right2 right2 left2 left2 ");
}

TEST_CASE("events say in which file and line they are written") {
    const Timeline timeline = two_sided();
    CHECK(spoken(timeline, "Shake.").file == "stretches/arm.md");
    CHECK(spoken(timeline, "Shake.").line == 13);
    CHECK(spoken(timeline, "Hello.").file == "routines/plain.md");
    CHECK(spoken(timeline, "Hello.").line == 5);
    CHECK(spoken(timeline, "2 rounds.").file == "phrases.toml");
    CHECK(events_of(timeline, EventKind::hold).front().line == 10);
}

TEST_CASE("chapters start on their first word, and the first after the lead-in") {
    const Timeline timeline = two_sided();
    REQUIRE(timeline.chapters.size() == 6);
    CHECK(timeline.chapters[0].title == "Welcome");
    CHECK(timeline.chapters[0].start == FramePosition(24'000));
    CHECK(timeline.chapters[0].start == spoken(timeline, "Hello.").start);
    CHECK(timeline.chapters[1].start == spoken(timeline, "First Arm, right side.").start);
    CHECK(timeline.chapters[3].title == "Arm, right, round 2");
    CHECK(timeline.chapters[3].start == spoken(timeline, "Round 2, right.").start);
    CHECK(timeline.chapters[5].start == spoken(timeline, "Bye.").start);
}

TEST_CASE("chapters know their side, and from when on the listener is in position") {
    const Timeline timeline = two_sided();
    CHECK_FALSE(timeline.chapters[0].place);
    CHECK(timeline.chapters[1].place == PassPlace{0, 0});
    CHECK(timeline.chapters[1].settled == spoken(timeline, "Stand.").start);
    CHECK(timeline.chapters[4].place == PassPlace{0, 3});
    CHECK(timeline.chapters[4].settled == timeline.chapters[4].start);
    CHECK_FALSE(timeline.chapters[5].place);
}

TEST_CASE("events know the cue that they come from, words in a hold that of the hold") {
    const CueSheet sheet = cues_of_arm("Lift.\n[hold 20s]\nLower.\n[count 2]\n");
    const Timeline timeline = timeline_of(sheet);
    const Event hold = events_of(timeline, EventKind::hold).front();
    CHECK(std::holds_alternative<HoldCueSpan>(sheet.cues.at(hold.cue).what));
    CHECK(spoken(timeline, "Five more.").cue == hold.cue);
    CHECK(spoken(timeline, "Lower.").cue == hold.cue + 1);
    CHECK(spoken(timeline, "two").cue == events_of(timeline, EventKind::count).front().cue);
    CHECK(timeline.events.back().cue + 1 == sheet.cues.size());
}

}  // namespace
}  // namespace cuewell
