#include "support/timeline_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

Timeline small() {
    return timeline_of(cues_of(
        ScriptBuilder()
            .two_sided("arm", "# Each side\nLift.\n[hold 10s]\nOn.\n[hold 10s]\n\"Off\".\n[hold 1m]\n  @5s Breathe.\n")
            .stretch("leg", "[count 2]\n[rest 3s]\n")
            .routine("Hello.\n- arm\n- leg\nBye.\n")));
}

TEST_CASE("the table shows each chapter with its length and its holds") {
    CHECK(to_table(small()) == R"(Plain, 3:15, voice fake

   start   length  what        holds
    0:00     0:03  Welcome
    0:03     1:32  Arm, right  2 × 10s, 1m
    1:35     1:28  Arm, left   2 × 10s, 1m
    3:03     0:11  Leg
    3:14     0:01  Close
    3:15           in all
)");
}

TEST_CASE("the table shows holds that were made to fit in tenths of a second") {
    const Timeline timeline = timeline_of(
        cues_of(ScriptBuilder().stretch("arm", "Lift.\n[hold 10.151s]\nOn.\n[hold 10.2s]\nOff.\n").routine("- arm\n")));
    CHECK(to_table(timeline).find("  2 × 10.2s\n") != std::string::npos);
}

TEST_CASE("the table counts what is heard before the first chapter to it") {
    const Timeline timeline = timeline_of(cues_of(ScriptBuilder().stretch("arm", "Lift.\n").routine("- arm\n")));
    CHECK(to_table(timeline).find("\n    0:00     0:") != std::string::npos);
}

TEST_CASE("a hold that starts with a chapter is held in that one, and not in the one before") {
    Timeline timeline;
    timeline.length = Frames(60 * 48'000);
    timeline.chapters = {{FramePosition(0), "Lift"}, {FramePosition(30 * 48'000), "Lower"}};
    Event hold;
    hold.kind = EventKind::hold;
    hold.start = FramePosition(30 * 48'000);
    hold.end = hold.start + Frames(20 * 48'000);
    timeline.events.push_back(hold);
    CHECK(to_table(timeline).find("  Lift\n    0:30     0:30  Lower  20s\n") != std::string::npos);
}

TEST_CASE("the JSON has every event with its place, and the chapters") {
    const Timeline timeline =
        timeline_of(cues_of_arm("# Each side\nSay \"{ah|oh}\".\n[hold 10s]\n", plain_delivery(), true), {8'000});
    CHECK(to_json(timeline) == R"({
  "title": "Plain",
  "language": "en",
  "voice": "fake",
  "ambience": null,
  "rate": 8000,
  "frames": 339900,
  "seconds": 42.4875,
  "events": [
    { "kind": "pause", "start": 0, "end": 4000, "text": null, "stretch": null, "side": null, "round": null, "source": { "file": "phrases.toml", "line": 1 } },
    { "kind": "speech", "start": 4000, "end": 6200, "text": "First Arm, right side.", "stretch": "arm", "side": null, "round": 1, "source": { "file": "phrases.toml", "line": 5 } },
    { "kind": "pause", "start": 6200, "end": 14200, "text": null, "stretch": "arm", "side": null, "round": 1, "source": { "file": "phrases.toml", "line": 5 } },
    { "kind": "speech", "start": 14200, "end": 15200, "text": "Get ready.", "stretch": "arm", "side": null, "round": 1, "source": { "file": "phrases.toml", "line": 63 } },
    { "kind": "pause", "start": 15200, "end": 95200, "text": null, "stretch": "arm", "side": null, "round": 1, "source": { "file": "phrases.toml", "line": 63 } },
    { "kind": "speech", "start": 95200, "end": 96100, "text": "Say \"ah\".", "stretch": "arm", "side": "right", "round": 1, "source": { "file": "stretches/arm.md", "line": 8 } },
    { "kind": "hold", "start": 96100, "end": 176100, "text": null, "stretch": "arm", "side": "right", "round": 1, "source": { "file": "stretches/arm.md", "line": 9 } },
    { "kind": "speech", "start": 176100, "end": 176900, "text": "Release.", "stretch": "arm", "side": "right", "round": 1, "source": { "file": "phrases.toml", "line": 16 } },
    { "kind": "pause", "start": 176900, "end": 184900, "text": null, "stretch": "arm", "side": "right", "round": 1, "source": { "file": "phrases.toml", "line": 16 } },
    { "kind": "speech", "start": 184900, "end": 185800, "text": "Now left.", "stretch": "arm", "side": "left", "round": 1, "source": { "file": "phrases.toml", "line": 11 } },
    { "kind": "pause", "start": 185800, "end": 233800, "text": null, "stretch": "arm", "side": "left", "round": 1, "source": { "file": "phrases.toml", "line": 11 } },
    { "kind": "speech", "start": 233800, "end": 234700, "text": "Say \"oh\".", "stretch": "arm", "side": "left", "round": 1, "source": { "file": "stretches/arm.md", "line": 8 } },
    { "kind": "hold", "start": 234700, "end": 314700, "text": null, "stretch": "arm", "side": "left", "round": 1, "source": { "file": "stretches/arm.md", "line": 9 } },
    { "kind": "speech", "start": 314700, "end": 315500, "text": "Release.", "stretch": "arm", "side": "left", "round": 1, "source": { "file": "phrases.toml", "line": 16 } },
    { "kind": "pause", "start": 315500, "end": 331500, "text": null, "stretch": "arm", "side": null, "round": 1, "source": { "file": "phrases.toml", "line": 1 } },
    { "kind": "speech", "start": 331500, "end": 331900, "text": "Bye.", "stretch": null, "side": null, "round": null, "source": { "file": "routines/plain.md", "line": 6 } },
    { "kind": "pause", "start": 331900, "end": 339900, "text": null, "stretch": null, "side": null, "round": null, "source": { "file": "phrases.toml", "line": 1 } }
  ],
  "chapters": [
    { "start": 4000, "title": "Arm, right" },
    { "start": 184900, "title": "Arm, left" },
    { "start": 331500, "title": "Close" }
  ]
}
)");
}

TEST_CASE("the JSON of an empty timeline has empty lists") {
    Timeline timeline;
    timeline.title = "Nothing";
    CHECK(to_json(timeline) == R"({
  "title": "Nothing",
  "language": "",
  "voice": "",
  "ambience": null,
  "rate": 48000,
  "frames": 0,
  "seconds": 0,
  "events": [],
  "chapters": []
}
)");
}

}  // namespace
}  // namespace cuewell
