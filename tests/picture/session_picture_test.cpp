#include "picture/session_picture.h"

#include "picture/picture_layout.h"
#include "support/golden.h"
#include "support/timeline_builder.h"
#include "svg_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

using test::of_class;
using test::SvgElement;

Timeline small() {
    return timeline_of(cues_of(ScriptBuilder()
                                   .two_sided("arm", "# Each side\nLift.\n[chime bell]\n[hold 10s]\nOn.\n[hold 1m]\n")
                                   .stretch("leg", "[count 2]\n[rest 3s]\n[breathe 1]\n")
                                   .routine("Hello.\n- arm\n- leg\nBye.\n")),
                       {8'000});
}

/// A session of so many sided stretches with long names.
Timeline crowded(int stretches) {
    ScriptBuilder builder;
    std::string items;
    for (int number = 0; number < stretches; ++number) {
        const std::string name = "quite-a-long-name-of-a-stretch-" + std::to_string(number);
        builder.two_sided(name, "# Each side\nLift.\n[hold 5s]\nOn.\n[hold 45s]\n");
        items += "- " + name + "\n";
    }
    return timeline_of(cues_of(builder.routine("Hello.\n" + items + "Bye.\n")));
}

std::vector<LevelPoint> some_ambience(const Timeline& timeline) {
    const FramePosition middle = FramePosition(timeline.length.count() / 2);
    return {{FramePosition(), Decibels(-60.0)},
            {middle, Decibels(0.0)},
            {FramePosition() + timeline.length, Decibels(-13.0)}};
}

std::vector<SvgElement> picture_of(const Timeline& timeline, const std::vector<LevelPoint>& ambience = {}) {
    return test::read_svg(to_svg(timeline, ambience));
}

/// How many minutes a row of the picture of `timeline` has.
double minutes_a_row(const Timeline& timeline) {
    return static_cast<double>(scale_for(timeline, picture_stretches(timeline)).minutes());
}

std::vector<std::string> texts_of(const std::vector<SvgElement>& elements) {
    std::vector<std::string> texts;
    for (const SvgElement& element : elements) {
        if (element.name == "text") texts.push_back(element.text);
    }
    return texts;
}

bool has_text(const std::vector<SvgElement>& elements, const std::string& text) {
    return std::ranges::count(texts_of(elements), text) > 0;
}

/// From where to where a text reaches, at least by the estimate.
std::pair<double, double> reach_of(const SvgElement& text) {
    const std::map<std::string, TextLook> looks{
        {"title", kTitleLook}, {"facts quiet", kFactsLook}, {"name", kNameLook}};
    const auto look = looks.find(text.at("class"));
    const double width = estimated_width(text.text, look == looks.end() ? kPartLook : look->second);
    const double x = text.number("x");
    if (text.at("text-anchor") == "middle") return {x - width / 2.0, x + width / 2.0};
    return text.at("text-anchor") == "end" ? std::pair{x - width, x} : std::pair{x, x + width};
}

TEST_CASE("each hold has one mark, at its place and as wide as it lasts") {
    const Timeline timeline = small();
    const std::vector<SvgElement> marks = of_class(picture_of(timeline), "shape hold");
    const std::vector<Event> holds = events_of(timeline, EventKind::hold);
    const double pixels_a_second = kPlotWidth / (minutes_a_row(timeline) * 60.0);
    REQUIRE(holds.size() == 4);
    REQUIRE(marks.size() == holds.size() + 1);  // The first one is in the legend.
    for (std::size_t at = 0; at < holds.size(); ++at) {
        const auto seconds = [](std::int64_t frames) { return static_cast<double>(frames) / 8'000.0; };
        const double x = kPlotLeft + pixels_a_second * seconds(holds[at].start.index());
        const double width = pixels_a_second * seconds(length_of(holds[at]).count());
        CHECK(std::abs(marks[at + 1].number("x") - x) <= 0.01);
        CHECK(std::abs(marks[at + 1].number("width") - width) <= 0.01);
    }
    CHECK(marks[1].tip.ends_with(" hold, 10s"));
    CHECK(marks[2].tip.ends_with(" hold, 1m"));
}

TEST_CASE("a hold that goes on in the next row has a piece in each") {
    const Timeline timeline =
        timeline_of(cues_of(ScriptBuilder().stretch("arm", "[hold 4m]\nOn.\n[hold 4m]\n").routine("- arm\n")));
    const std::vector<SvgElement> marks = of_class(picture_of(timeline), "shape hold");
    REQUIRE(marks.size() == 4);
    CHECK(std::abs(marks[2].number("width") + marks[3].number("width") - kPlotWidth * 4.0 / 5.0) <= 0.01);
    CHECK(std::abs(marks[2].number("x") + marks[2].number("width") - kPlotLeft - kPlotWidth) <= 0.01);
    CHECK(marks[3].number("x") == doctest::Approx(kPlotLeft));
    CHECK(marks[3].number("y") > marks[2].number("y") + marks[2].number("height"));
}

TEST_CASE("every word, chime, rest, count and breath has a mark with what it is") {
    const Timeline timeline = small();
    const std::vector<SvgElement> elements = picture_of(timeline);
    std::vector<std::string> tips;
    for (const SvgElement& element : elements) tips.push_back(element.tip);
    const auto count = [&](const std::string& end) {
        return std::ranges::count_if(tips, [&](const std::string& tip) { return tip.ends_with(end); });
    };
    CHECK(count(" Lift.") == 2);
    CHECK(count(" Bye.") == 1);
    CHECK(count(" rest, 3s") == 1);
    CHECK(count(" count, 2s") == 1);
    CHECK(std::ranges::count_if(tips, [](const std::string& tip) { return tip.find(" breath, ") != tip.npos; }) == 1);
    CHECK(std::ranges::count_if(tips, [](const std::string& tip) { return tip.find(" chime: ") != tip.npos; }) ==
          std::ssize(events_of(timeline, EventKind::chime)));
}

TEST_CASE("every chapter is named, and the sides stand below the name of their stretch") {
    const Timeline timeline = small();
    const std::vector<SvgElement> elements = picture_of(timeline);
    for (const Chapter& chapter : timeline.chapters) {
        CAPTURE(chapter.title);
        CHECK(std::ranges::any_of(elements, [&](const SvgElement& element) {
            return element.name == "rect" && element.tip.ends_with(" " + chapter.title);
        }));
    }
    for (const char* const text : {"Arm", "right", "left", "Leg", "Plain"}) CHECK(has_text(elements, text));
}

TEST_CASE("labels stay inside the picture and do not touch each other") {
    for (const int stretches : {1, 3, 13, 60}) {
        CAPTURE(stretches);
        const Timeline timeline = crowded(stretches);
        std::map<double, std::vector<std::pair<double, double>>> lines;
        for (const SvgElement& element : picture_of(timeline, some_ambience(timeline))) {
            if (element.name == "text") lines[element.number("y")].push_back(reach_of(element));
        }
        for (auto& [y, reaches] : lines) {
            CAPTURE(y);
            std::ranges::sort(reaches);
            CHECK(reaches.front().first >= 0.0);
            CHECK(reaches.back().second <= kPictureWidth);
            for (std::size_t at = 1; at < reaches.size(); ++at) CHECK(reaches[at - 1].second <= reaches[at].first);
        }
    }
}

TEST_CASE("a hostile text is only text") {
    Timeline timeline = small();
    const std::string hostile = "</title><script>alert(1)</script>&\"'\x01\x1b\xff]]>";
    const std::string shown = "</title><script>alert(1)</script>&\"']]>";
    timeline.title = hostile;
    timeline.voice = hostile;
    for (Chapter& chapter : timeline.chapters) chapter.title += hostile;
    for (Event& event : timeline.events) event.text += hostile;
    const std::vector<SvgElement> elements = picture_of(timeline);
    CHECK(elements.front().tip == shown);
    CHECK(std::ranges::none_of(elements, [](const SvgElement& element) { return element.name == "script"; }));
}

TEST_CASE("the picture asks for nothing from outside") {
    const std::string svg = to_svg(small(), {});
    for (const char* const token : {"<script", "href", "@import", "@font-face", "<image", "<foreignObject", " onload"})
        CHECK_MESSAGE(svg.find(token) == svg.npos, token);
    for (std::size_t at = svg.find("url("); at != svg.npos; at = svg.find("url(", at + 1)) CHECK(svg[at + 4] == '#');
    CHECK(svg.find("http") == svg.find("http://www.w3.org/2000/svg"));
    CHECK(svg.rfind("http") == svg.find("http"));
}

TEST_CASE("who hears the picture is told its title, its length, its holds and its chapters") {
    const std::vector<SvgElement> elements = picture_of(small());
    CHECK(elements.front().at("role") == "img");
    CHECK(elements.front().at("aria-labelledby") == "title summary");
    CHECK(elements.front().tip == "Plain");
    const auto summary = std::ranges::find(elements, "desc", &SvgElement::name);
    REQUIRE(summary != elements.end());
    CHECK(summary->text ==
          "The session lasts 3 minutes 8 seconds and is spoken by the voice fake. It has 4 holds, 2 minutes 20 seconds "
          "in all. It has no ambience. Its chapters: Welcome at 0:01; Arm, right at 0:03; Arm, left at 1:26; "
          "Leg at 2:46; Close at 3:07.");
}

TEST_CASE("without an ambience the lane says so, and with one there is a curve a row") {
    const Timeline timeline = crowded(5);
    CHECK(has_text(picture_of(timeline), "no ambience"));
    const std::vector<SvgElement> elements = picture_of(timeline, some_ambience(timeline));
    CHECK_FALSE(has_text(elements, "no ambience"));
    CHECK(of_class(elements, "ambience").size() == scale_for(timeline, picture_stretches(timeline)).rows());
}

TEST_CASE("silence, and what is no number, has a place in the lane of the ambience") {
    const double endless = std::numeric_limits<double>::infinity();
    const std::vector<double> levels{-endless, std::numeric_limits<double>::quiet_NaN(), endless};
    std::vector<LevelPoint> points;
    for (const double level : levels) points.push_back({FramePosition(8'000 * std::ssize(points)), Decibels(level)});
    const std::vector<SvgElement> curves = of_class(picture_of(small(), points), "level");
    REQUIRE(curves.size() == 1);
    CHECK(curves.front().at("d") == "M66 184 68.12 184 70.24 160 464.64 160");
}

TEST_CASE("an empty session is a picture too") {
    const std::vector<SvgElement> elements = picture_of(Timeline());
    CHECK(elements.front().name == "svg");
    CHECK(has_text(elements, "0:00"));
}

TEST_CASE("the same timeline is the same picture") { CHECK(to_svg(crowded(3), {}) == to_svg(crowded(3), {})); }

TEST_CASE("the picture of a small session") {
    const Timeline timeline = small();
    const std::string svg = to_svg(timeline, some_ambience(timeline));
    CHECK(svg == golden("small-session.svg", svg));
}

}  // namespace
}  // namespace cuewell
