#include "page/session_json.h"

#include "page_contents.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

/// What stands in one of the lists of the JSON.
std::string list(const PageContent& content, const std::string& name) {
    return between(session_json(content), "\"" + name + "\":[", "]");
}

/// A thousand frames a second, so that every frame is a millisecond.
PageContent short_session() {
    PageContent content;
    content.words = plain_phrases().shown;
    content.timeline.title = "Plain";
    content.timeline.rate = SampleRate{1'000};
    content.timeline.length = Frames(61'234);
    return content;
}

Event waiting(EventKind kind, std::int64_t start, std::int64_t end) {
    Event event;
    event.kind = kind;
    event.start = FramePosition(start);
    event.end = FramePosition(end);
    return event;
}

TEST_CASE("the page knows the parts in seconds") {
    PageContent content = short_session();
    content.chapters = {{FramePosition(0), FramePosition(1'500), "Welcome"},
                        {FramePosition(1'500), FramePosition(61'234), "Arm, \"left\""}};
    CHECK(list(content, "parts") == R"({"start":0.000,"title":"Welcome"},)"
                                    "\n"
                                    R"({"start":1.500,"title":"Arm, \"left\""})");
    CHECK(between(session_json(content), "\"seconds\":", ",") == "61.234");
}

TEST_CASE("without a chapter the whole session is one part") {
    CHECK(list(short_session(), "parts") == R"({"start":0,"title":"Plain"})");
    CHECK(list(short_session(), "scenes") == R"({"start":0.000,"title":"Plain","round":1,"rounds":1})");
}

TEST_CASE("only what is said is a caption of the page: holds have a timer") {
    PageContent content = short_session();
    content.captions = {{FramePosition(700), FramePosition(900), "Lift your arm."},
                        {FramePosition(900), FramePosition(5'900), "Hold 0:05", false}};
    CHECK(list(content, "captions") == R"({"start":0.700,"end":0.900,"text":"Lift your arm."})");
}

TEST_CASE("holds and rests have a timer where they are long enough to read it") {
    PageContent content = short_session();
    content.timeline.events = {waiting(EventKind::hold, 1'000, 2'999), waiting(EventKind::hold, 3'000, 5'000),
                               waiting(EventKind::pause, 5'000, 9'000), waiting(EventKind::rest, 9'000, 20'000)};
    CHECK(list(content, "waits") == R"({"start":3.000,"end":5.000,"kind":"hold"},)"
                                    "\n"
                                    R"({"start":9.000,"end":20.000,"kind":"rest"})");
}

TEST_CASE("scenes name their stretch, side and round") {
    const PageContent content = content_of(cues_of_arm("# Each side\nLift.\n[hold 5s]\n", plain_delivery(), true));
    const std::string scenes = list(content, "scenes");
    CHECK(count(scenes, R"("title":"Arm","stretch":0,"side":"right","round":1,"rounds":1})") == 1);
    CHECK(count(scenes, R"("title":"Arm","stretch":0,"side":"left","round":1,"rounds":1})") == 1);
}

TEST_CASE("no text of a session can end the script that it stands in") {
    PageContent content = short_session();
    const std::string hostile = "</script><!--<script>";
    content.timeline.title = hostile;
    content.chapters = {{FramePosition(), FramePosition(100), hostile}};
    content.captions = {{FramePosition(), FramePosition(100), hostile}};
    for (auto& [key, text] : content.words) text += hostile;
    CHECK(count(session_json(content), "<") == 0);
}

TEST_CASE("the cover is the artwork of the lock screen, as a data: URI") {
    PageContent content = content_of(cues_of(ScriptBuilder().stretch("arm", "Lift.\n").routine("- arm\nBye.\n")));
    CHECK(session_json(content).ends_with("\"artwork\":[]}"));
    content.cover = CoverPicture{"image/png", {std::byte{'a'}, std::byte{'b'}, std::byte{'c'}}, 640, 480};
    CHECK(between(session_json(content), "\"artwork\":[", "]") ==
          "{\"src\":\"data:image/png;base64,YWJj\",\"sizes\":\"640x480\",\"type\":\"image/png\"}");
}

}  // namespace
}  // namespace cuewell
