#include "export/captions.h"

#include "support/timeline_builder.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{1'000};

const ShownWords& words() {
    static const ShownWords some{{"hold", "Hold {time}"}, {"rest", "Rest {time}"}};
    return some;
}

Event event(EventKind kind, std::int64_t start, std::int64_t end, std::string text = {}) {
    Event result;
    result.kind = kind;
    result.start = FramePosition(start);
    result.end = FramePosition(end);
    result.text = std::move(text);
    return result;
}

Event said(std::int64_t start, std::int64_t end, std::string text) {
    return event(EventKind::speech, start, end, std::move(text));
}

Event hold(std::int64_t start, std::int64_t end) { return event(EventKind::hold, start, end); }

/// A session of a minute and a half, a frame a millisecond.
Timeline timeline_with(std::vector<Event> events) {
    Timeline timeline;
    timeline.rate = kRate;
    timeline.length = Frames(90'000);
    timeline.events = std::move(events);
    return timeline;
}

/// `start-end text`, a line a caption; what is not said stands in brackets.
std::string shape_of(const std::vector<Caption>& captions) {
    std::string text;
    for (const Caption& caption : captions) {
        text += std::to_string(caption.start.index()) + "-" + std::to_string(caption.end.index()) + " ";
        text += caption.is_said ? caption.text : "(" + caption.text + ")";
        text += "\n";
    }
    return text;
}

std::string captions_with(std::vector<Event> events) {
    return shape_of(captions_of(timeline_with(std::move(events)), words()));
}

std::string one_by_one(std::vector<Event> events) {
    return shape_of(one_at_a_time(captions_of(timeline_with(std::move(events)), words()), kRate));
}

TEST_CASE("what is said is a caption from its first sound on, and stays to be read until the next begins") {
    CHECK(captions_with({said(700, 1'700, "Good morning."), said(2'500, 4'000, "Sit."), said(20'000, 21'000, "Up.")}) ==
          "700-2500 Good morning.\n2500-7000 Sit.\n20000-24000 Up.\n");
}

TEST_CASE("no caption stays beyond the end of the session") {
    CHECK(captions_with({said(88'000, 89'000, "Goodbye.")}) == "88000-90000 Goodbye.\n");
}

TEST_CASE("holds and rests are shown with their length") {
    CHECK(captions_with({said(0, 1'000, "And hold."), hold(1'000, 31'000), said(31'000, 32'000, "Let go."),
                         event(EventKind::rest, 32'000, 52'000)}) ==
          "0-1000 And hold.\n1000-31000 (Hold 0:30)\n31000-32000 Let go.\n32000-52000 (Rest 0:20)\n");
    CHECK(captions_with({hold(0, 200), hold(300, 75'000)}) == "0-200 (Hold 0:01)\n300-75000 (Hold 1:15)\n");
}

TEST_CASE("chimes, pauses and the spans of counts and breaths have no caption, what is said in them has") {
    CHECK(captions_with({event(EventKind::pause, 0, 500), event(EventKind::chime, 500, 900, "bell"),
                         event(EventKind::count, 1'000, 3'000), said(1'000, 1'400, "one"), said(2'000, 2'400, "two"),
                         event(EventKind::breath, 10'000, 20'000), said(10'000, 11'000, "Breathe in.")}) ==
          "1000-2000 one\n2000-5400 two\n10000-14000 Breathe in.\n");
}

TEST_CASE("a hold's caption spans what is said in it") {
    CHECK(captions_with({hold(1'000, 31'000), said(11'000, 13'000, "Be easy."), said(26'000, 27'000, "Five more.")}) ==
          "1000-31000 (Hold 0:30)\n11000-16000 Be easy.\n26000-30000 Five more.\n");
}

TEST_CASE("one at a time, a hold gives way to what is said in it and comes back where that is worth it") {
    CHECK(one_by_one({said(0, 1'000, "And hold."), hold(1'000, 31'000), said(11'000, 13'000, "Be easy."),
                      said(26'000, 27'000, "Five more."), said(31'000, 32'000, "Let go.")}) ==
          "0-1000 And hold.\n1000-11000 (Hold 0:30)\n11000-16000 Be easy.\n16000-26000 (Hold 0:30)\n"
          "26000-30000 Five more.\n31000-35000 Let go.\n");
}

TEST_CASE("one at a time, a hold full of words has a caption at its longest free part") {
    CHECK(one_by_one({hold(0, 10'000), said(500, 5'000, "Breathe."), said(5'000, 9'000, "Easy."),
                      said(10'000, 11'000, "Off.")}) ==
          "0-500 (Hold 0:10)\n500-5000 Breathe.\n5000-10000 Easy.\n10000-14000 Off.\n");
    CHECK(one_by_one({hold(0, 4'000), said(0, 4'000, "Breathe.")}) == "0-7000 Breathe.\n");
}

TEST_CASE("a caption is one line of what can be seen") {
    CHECK(captions_with({said(0, 1'000, "Sit\n\ntall\x01\xe2\x80\xae.")}) == "0-4000 Sit tall.\n");
    CHECK(captions_with({said(0, 1'000, "\xe2\x80\x8b")}).empty());
}

TEST_CASE("stars and backticks, which nobody hears, are not shown") {
    CHECK(captions_with({said(0, 900, "Do *ten* small `nods`, **slowly**.")}) == "0-3900 Do ten small nods, slowly.\n");
}

TEST_CASE("every line of a session has its caption at the moment when it is spoken") {
    const Timeline timeline = timeline_of(cues_of(
        ScriptBuilder()
            .two_sided("arm", "Sit.\n# Each side\nLift your {right|left} arm.\n[hold 20s]\n  @5s Breathe.\n[count 3]\n")
            .stretch("leg", "[repeat 2]\nStep.\n[breathe 2]\n[end]\n[rest 10s]\nStand.\n")
            .routine("Hello.\n- arm\n- leg\nBye.\n")));
    const std::vector<Caption> captions = captions_of(timeline, plain_phrases().shown);
    std::vector<Caption> spoken;
    std::ranges::copy_if(captions, std::back_inserter(spoken), &Caption::is_said);
    const std::vector<Event> speech = events_of(timeline, EventKind::speech);
    REQUIRE(spoken.size() == speech.size());
    for (std::size_t at = 0; at < speech.size(); ++at) {
        CHECK(spoken[at].text == speech[at].text);
        CHECK(spoken[at].start == speech[at].start);
        CHECK(spoken[at].end >= speech[at].end);
    }
    CHECK(captions.size() - spoken.size() ==
          events_of(timeline, EventKind::hold).size() + events_of(timeline, EventKind::rest).size());
    CHECK(std::ranges::is_sorted(captions, {}, &Caption::start));
    const std::vector<Caption> lines = one_at_a_time(captions, timeline.rate);
    for (std::size_t at = 1; at < lines.size(); ++at) CHECK(lines[at - 1].end <= lines[at].start);
}

}  // namespace
}  // namespace cuewell
