#include "picture/picture_stretches.h"

#include "support/timeline_builder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cuewell {
namespace {

/// `Arm: right, left` for each stretch, a line each.
std::string told(const std::vector<PictureStretch>& stretches) {
    std::string text;
    for (const PictureStretch& stretch : stretches) {
        text += stretch.name + ":";
        for (const PicturePart& part : stretch.parts) text += " [" + part.label + "]";
        text += "\n";
    }
    return text;
}

Timeline with_chapters(const std::vector<Chapter>& chapters, const std::vector<std::string>& stretches) {
    Timeline timeline;
    timeline.length = Frames(1'000);
    timeline.chapters = chapters;
    for (std::size_t at = 0; at < chapters.size(); ++at) {
        Event event;
        event.start = chapters[at].start;
        event.end = event.start + Frames(1);
        if (!stretches[at].empty()) event.stretch = stretches[at];
        timeline.events.push_back(event);
    }
    return timeline;
}

TEST_CASE("the sides of a stretch stand below its name, and cover the session without a gap") {
    const Timeline timeline = timeline_of(cues_of(ScriptBuilder()
                                                      .two_sided("arm", "# Each side\nLift.\n[hold 10s]\n")
                                                      .stretch("leg", "[rest 3s]\n")
                                                      .routine("Hello.\n- arm\n- leg\nBye.\n")));
    const std::vector<PictureStretch> stretches = picture_stretches(timeline);
    CHECK(told(stretches) == "Welcome: []\nArm: [right] [left]\nLeg: []\nClose: []\n");
    FramePosition at;
    for (const PictureStretch& stretch : stretches) {
        for (const PicturePart& part : stretch.parts) {
            CHECK(part.start == at);
            at = part.end;
        }
    }
    CHECK(at == FramePosition() + timeline.length);
    CHECK(stretches[1].parts[1].title == "Arm, left");
}

TEST_CASE("sides and rounds are told apart after the name that they share") {
    const Timeline timeline = with_chapters({{FramePosition(0), "Legs, up, right, round 1"},
                                             {FramePosition(10), "Legs, up, left, round 1"},
                                             {FramePosition(20), "Legs, up, right, round 2"}},
                                            {"legs", "legs", "legs"});
    CHECK(told(picture_stretches(timeline)) == "Legs, up: [right, round 1] [left, round 1] [right, round 2]\n");
}

TEST_CASE("rounds of a stretch without sides are one stretch, whatever mark parts them from its name") {
    const auto told_of = [](const std::string& first, const std::string& second) {
        return told(
            picture_stretches(with_chapters({{FramePosition(0), first}, {FramePosition(10), second}}, {"one", "one"})));
    };
    CHECK(told_of("Cat-cow", "Cat-cow, round 2") == "Cat-cow: [] [round 2]\n");
    CHECK(told_of("Side reach, seated", "Side reach, seated, round 2") == "Side reach, seated: [] [round 2]\n");
    CHECK(told_of("Ausfall – rechts", "Ausfall – links") == "Ausfall: [rechts] [links]\n");
    CHECK(told_of("Ausfall (rechts)", "Ausfall (links)") == "Ausfall: [rechts] [links]\n");
}

TEST_CASE("chapters of different stretches, or without a name in common, stay apart") {
    const Timeline timeline = with_chapters({{FramePosition(0), "Legs, up"},
                                             {FramePosition(10), "Legs, out"},
                                             {FramePosition(20), "One"},
                                             {FramePosition(30), "Two"}},
                                            {"legs-up", "legs-out", "arm", "arm"});
    CHECK(told(picture_stretches(timeline)) == "Legs, up: []\nLegs, out: []\nOne: []\nTwo: []\n");
}

TEST_CASE("a session without chapters has no stretches to draw") { CHECK(picture_stretches(Timeline()).empty()); }

}  // namespace
}  // namespace cuewell
