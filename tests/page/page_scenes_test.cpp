#include "page/page_scenes.h"

#include "page_contents.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <string>

namespace cuewell {
namespace {

/// A line for each scene.
std::string told(const PageContent& content) {
    std::string text;
    for (const PageScene& scene : page_scenes(content)) {
        text += fmt::format("{} {}{} {}/{}\n", scene.title, scene.stretch ? fmt::format("#{}", *scene.stretch) : "-",
                            scene.side ? fmt::format(" {}", to_name(*scene.side)) : "", scene.round, scene.rounds);
    }
    return text;
}

PageContent content_with(std::string_view body, bool has_sides, std::string_view routine) {
    return content_of(cues_of(ScriptBuilder().stretch("arm", body, {"standing", has_sides}).routine(routine)));
}

TEST_CASE("a scene is a side of a stretch under the stretch's title") {
    CHECK(told(content_with("# Each side\nLift.\n[hold 5s]\n", true, "Hello.\n- arm\nBye.\n")) ==
          "Welcome - 1/1\n"
          "Arm #0 right 1/1\n"
          "Arm #0 left 1/1\n"
          "Close - 1/1\n");
}

TEST_CASE("rounds are counted, with both sides in each") {
    CHECK(told(content_with("# Each side\nLift.\n", true, "Hello.\n- arm: rounds 2\nBye.\n")) ==
          "Welcome - 1/1\n"
          "Arm #0 right 1/2\n"
          "Arm #0 left 1/2\n"
          "Arm #0 right 2/2\n"
          "Arm #0 left 2/2\n"
          "Close - 1/1\n");
    CHECK(told(content_with("Lift.\n", false, "Hello.\n- arm: rounds 3\nBye.\n")) ==
          "Welcome - 1/1\n"
          "Arm #0 1/3\n"
          "Arm #0 2/3\n"
          "Arm #0 3/3\n"
          "Close - 1/1\n");
}

TEST_CASE("a stretch that is done again is shown as it is done then") {
    PageContent content = content_with("Lift.\n", false, "Hello.\n- arm\n- arm\n- arm\nBye.\n");
    PageStretch other = content.stretches.front();
    other.title = "Other";
    content.stretches.push_back(other);
    content.shown_as = {0, 1, 0};
    CHECK(told(content) == "Welcome - 1/1\nArm #0 1/1\nOther #1 1/1\nArm #0 1/1\nClose - 1/1\n");
}

TEST_CASE("a stretch that the page does not know keeps its chapter's title") {
    PageContent content = content_with("Lift.\n", false, "Hello.\n- arm\nBye.\n");
    content.shown_as.clear();
    CHECK(told(content) == "Welcome - 1/1\nArm - 1/1\nClose - 1/1\n");
}

TEST_CASE("the first scene begins with the session, and there is always one") {
    CHECK(page_scenes(content_with("Lift.\n", false, "Hello.\n- arm\nBye.\n")).front().start == FramePosition());
    PageContent empty;
    empty.timeline.title = "Nothing";
    CHECK(told(empty) == "Nothing - 1/1\n");
}

}  // namespace
}  // namespace cuewell
