#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

template <typename What>
What only(std::string_view line) {
    const auto steps = steps_of(std::string(line) + "\n");
    REQUIRE(steps.size() == 1);
    return std::get<What>(steps.front().what);
}

TEST_CASE("silences and holds take a length of time or breaths") {
    CHECK(std::get<Duration>(only<Pause>("[pause 3s]").length) == 3s);
    CHECK(std::get<Duration>(only<Rest>("[rest 1:30]").length) == 90s);
    CHECK(std::get<Breaths>(only<Pause>("[pause 1 breath]").length) == Breaths{1});
    CHECK(std::get<Breaths>(only<Hold>("[hold 5 breaths]").length.shortest) == Breaths{5});
    CHECK(std::get<Duration>(only<Hold>("[hold 1m30s]").length.longest) == 90s);
}

TEST_CASE("a range of holds has two ends, with any dash and any spaces") {
    for (const char* line :
         {"[hold 20s-30s]", "[hold 20s - 30s]", "[hold 20s–30s]", "[hold 20s – 30s]", "[ hold  20s-0:30 ]"}) {
        CAPTURE(line);
        const Hold hold = only<Hold>(line);
        CHECK(std::get<Duration>(hold.length.shortest) == 20s);
        CHECK(std::get<Duration>(hold.length.longest) == 30s);
    }
}

TEST_CASE("a range of breaths names them once or twice") {
    for (const char* line : {"[hold 3-5 breaths]", "[hold 3 breaths-5 breaths]", "[hold 3 – 5 breaths]"}) {
        CAPTURE(line);
        const Hold hold = only<Hold>(line);
        CHECK(std::get<Breaths>(hold.length.shortest) == Breaths{3});
        CHECK(std::get<Breaths>(hold.length.longest) == Breaths{5});
    }
}

TEST_CASE("a range of one length for a pause is that length") {
    CHECK(std::get<Duration>(only<Pause>("[pause 3s-3s]").length) == 3s);
}

TEST_CASE("a count goes up or down") {
    CHECK(only<Count>("[count 30]").number == 30);
    CHECK_FALSE(only<Count>("[count 30]").down);
    CHECK(only<Count>("[count down 5]").number == 5);
    CHECK(only<Count>("[count\tdown\t5]").down);
}

TEST_CASE("breaths and chimes are what they say") {
    CHECK(only<Breathe>("[breathe 5]").breaths == Breaths{5});
    CHECK(only<Chime>("[chime low bell]").name == "low bell");
}

TEST_CASE("a repeat may be a range, and holds what stands up to its end") {
    const Repeat repeat = only<Repeat>("[repeat 2-4]\nHi.\n  [repeat 3]\n  Ho.\n  [end]\n[end]");
    CHECK(repeat.times.least == 2);
    CHECK(repeat.times.most == 4);
    REQUIRE(repeat.steps.size() == 2);
    CHECK(std::get<Repeat>(repeat.steps[1].what).times.most == 3);
}

TEST_CASE("sixteen repeats may stand in one another") {
    CHECK(body_faults(times(16, "[repeat 1]\n") + "Hi.\n" + times(16, "[end]\n")).empty());
}

TEST_CASE("words under a hold are anchored at its start, its end or its middle") {
    const Hold hold = only<Hold>(
        "[hold 20s]\n  @0s Begin.\n\t@8.5s Breathe.\n@-5s Nearly there.\n\n  @-0:20 Now.\n  @halfway Half way.");
    REQUIRE(hold.cues.size() == 5);
    CHECK(hold.cues[0].offset == 0s);
    CHECK(hold.cues[1].anchor == HoldCue::Anchor::from_start);
    CHECK(hold.cues[1].offset == 8500ms);
    CHECK(hold.cues[1].text.plain() == "Breathe.");
    CHECK(hold.cues[2].anchor == HoldCue::Anchor::before_end);
    CHECK(hold.cues[2].offset == 5s);
    CHECK(hold.cues[3].offset == 20s);
    CHECK(hold.cues[4].anchor == HoldCue::Anchor::halfway);
    CHECK(hold.cues[4].where.start == SourcePosition{11, 3});
}

TEST_CASE("a cue in a hold of breaths is measured when a breath has a length") {
    CHECK(only<Hold>("[hold 2 breaths]\n  @10m Late.").cues.size() == 1);
}

}  // namespace
}  // namespace cuewell
