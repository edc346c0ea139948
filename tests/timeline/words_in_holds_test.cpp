#include "support/timeline_builder.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace cuewell {
namespace {

constexpr SampleRate kRate{8'000};

/// The timeline of a hold and the faults that came of it; a character lasts a tenth of a second.
struct Fitted {
    std::string inside;  ///< What is said in the hold: `80-88 Breathe.`, in tenths of a second.
    std::string faults;
};

Fitted fitted(const std::string& hold, Fit fit) {
    const CueSheet sheet = cues_of_arm("Up.\n" + hold + "Down.\n");
    Diagnostics faults;
    const Timeline timeline = schedule(sheet, fake_lengths(sheet, {Frames(800), Frames(800)}), kRate, fit, faults);
    Fitted result;
    const Event span = events_of(timeline, EventKind::hold).front();
    for (const Event& event : timeline.events) {
        if (event.kind != EventKind::speech || event.start < span.start || event.start >= span.end) continue;
        const auto tenths = [&](FramePosition at) { return std::to_string((at - span.start).count() / 800); };
        result.inside += tenths(event.start) + "-" + tenths(event.end) + " " + event.text + "\n";
    }
    for (const Diagnostic& fault : faults.all()) result.faults += to_text(fault);
    return result;
}

TEST_CASE("words in a hold stand at their moments and keep the hold's length") {
    const Fitted result = fitted("[hold 10s]\n  @2s Breathe.\n  @-3s Soften.\n", Fit::strict);
    CHECK(result.inside == "20-28 Breathe.\n70-77 Soften.\n");
    CHECK(result.faults.empty());
}

TEST_CASE("words may fill a hold to its last frame") {
    CHECK(fitted("[hold 10s]\n  @9.2s Breathe.\n", Fit::strict).faults.empty());
    CHECK(fitted("[hold 800ms]\n  @0s Breathe.\n", Fit::strict).inside == "0-8 Breathe.\n");
}

TEST_CASE("words that run over the end of their hold are an error with figures") {
    CHECK(fitted("[hold 10s]\n  @9.3s Breathe.\n", Fit::strict).faults ==
          "stretches/arm.md:9:3: error: these words do not fit into their hold\n"
          "    @9.3s Breathe.\n"
          "    ^~~~~~~~~~~~~~\n"
          "  they last 0.8 s, and there are 0.7 s for them\n");
}

TEST_CASE("a hold that a routine makes too short for its words is told where the routine does") {
    const LoadedRoutine routine =
        ScriptBuilder().stretch("arm", "Up.\n[hold 20s]\n  @4s Breathe slowly now.\n").routine("- arm: hold 5s\n");
    const CueSheet sheet = cues_of(routine);
    Diagnostics faults;
    static_cast<void>(schedule(sheet, fake_lengths(sheet, {Frames(800), Frames(800)}), kRate, Fit::strict, faults));
    REQUIRE(faults.all().size() == 1);
    CHECK(to_text(faults.all().front()) ==
          "routines/plain.md:5:1: error: the words of stretches/arm.md:9 do not fit into the hold given here\n"
          "  - arm: hold 5s\n"
          "  ^~~~~~~~~~~~~~\n"
          "  they last 1.9 s, and there are 1.0 s for them\n");
}

TEST_CASE("words that run into the words after them are an error with figures") {
    CHECK(fitted("[hold 10s]\n  @2s Breathe slowly now.\n  @3s Soften.\n", Fit::strict).faults ==
          "stretches/arm.md:9:3: error: these words do not fit into their hold\n"
          "    @2s Breathe slowly now.\n"
          "    ^~~~~~~~~~~~~~~~~~~~~~~\n"
          "  they last 1.9 s, and there are 1.0 s for them\n");
}

TEST_CASE("two cues at one moment do not fit") {
    CHECK_FALSE(fitted("[hold 10s]\n  @5s Breathe.\n  @-5s Soften.\n", Fit::strict).faults.empty());
}

TEST_CASE("for a voice that the user chose, words move earlier with a warning") {
    const Fitted result = fitted("[hold 10s]\n  @9.3s Breathe.\n", Fit::yield);
    CHECK(result.inside == "92-100 Breathe.\n");
    CHECK(result.faults ==
          "stretches/arm.md:9:3: warning: these words are said earlier here, to fit into their hold\n"
          "    @9.3s Breathe.\n"
          "    ^~~~~~~~~~~~~~\n");
}

TEST_CASE("for a voice that the user chose, words without room are left out with a warning") {
    const Fitted result = fitted("[hold 10s]\n  @0s Breathe.\n  @1s Soften your shoulders.\n  @2s Now.\n", Fit::yield);
    CHECK(result.inside == "0-8 Breathe.\n20-24 Now.\n");
    CHECK(result.faults.find("stretches/arm.md:10:3: warning: these words are left out") == 0);
}

TEST_CASE("the program's words are said where the author says nothing near") {
    CHECK(fitted("[hold 45s]\n  @10s Breathe.\n", Fit::strict).inside ==
          "100-108 Breathe.\n225-234 Half way.\n400-410 Five more.\n");
}

TEST_CASE("the program's words give way to the author's, half a second around them") {
    CHECK(fitted("[hold 20s]\n  @-5s Breathe.\n", Fit::strict).inside == "150-158 Breathe.\n");
    CHECK(fitted("[hold 20s]\n  @13.7s Breathe.\n", Fit::strict).inside == "137-145 Breathe.\n150-160 Five more.\n");
    CHECK(fitted("[hold 20s]\n  @13.8s Breathe.\n", Fit::strict).inside == "138-146 Breathe.\n");
    CHECK(fitted("[hold 20s]\n  @16.4s Breathe.\n", Fit::strict).inside == "164-172 Breathe.\n");
    CHECK(fitted("[hold 20s]\n  @16.5s Breathe.\n", Fit::strict).inside == "150-160 Five more.\n165-173 Breathe.\n");
}

TEST_CASE("the program's words give way without a fault in either way of fitting") {
    CHECK(fitted("[hold 45s]\n  @22s Breathe.\n  @39s Soften it all.\n", Fit::strict).faults.empty());
    CHECK(fitted("[hold 45s]\n  @22s Breathe.\n  @39s Soften it all.\n", Fit::yield).inside ==
          "220-228 Breathe.\n390-404 Soften it all.\n");
}

TEST_CASE("the program's words are left out where the voice is too slow for the rest of the hold, by a frame") {
    const CueSheet sheet = cues_of_arm("Up.\n[hold 15s]\nDown.\n");
    const Timeline timeline = timeline_of(sheet, kRate, {Frames(4'001), Frames(1)});
    for (const Event& event : timeline.events) CHECK(event.text != "Five more.");
    const Timeline slow = timeline_of(sheet, kRate, {Frames(4'000), Frames(1)});
    CHECK(std::ranges::count(slow.events, "Five more.", &Event::text) == 1);
}

}  // namespace
}  // namespace cuewell
