#include "cue/overview_words.h"
#include "support/plain_phrases.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

/// The sentences, one a line.
std::string told(const Overview& overview, bool says_helpful = true) {
    std::string lines;
    for (const OverviewSentence& sentence : overview_words(overview, plain_phrases().overview, says_helpful))
        lines += sentence.text + "\n";
    return lines;
}

/// A way through so many positions of some minutes.
Overview way(std::vector<PositionTime> positions, int floor_trips, bool ends_on_floor) {
    return {std::move(positions), floor_trips, ends_on_floor, {}, {}};
}

TEST_CASE("the way is told in one sentence") {
    CHECK(told(way({{Position::standing, 4}}, 0, false)) == "All standing.\n");
    CHECK(told(way({{Position::seated, 0}}, 1, true)) == "All on the floor.\n");
    CHECK(told(way({{Position::standing, 4}, {Position::kneeling, 0}}, 1, true)) == "Stand, then the floor.\n");
    CHECK(told(way({{Position::standing, 4}, {Position::kneeling, 0}}, 1, false)) == "Down once, and up.\n");
    CHECK(told(way({{Position::kneeling, 0}, {Position::standing, 4}}, 1, false)) == "Down once, and up.\n");
    CHECK(told(way({{Position::standing, 4}, {Position::kneeling, 0}}, 3, true)) == "Down 3 times.\n");
}

TEST_CASE("a chair is not the floor") {
    const PositionTime on_chair{Position::on_a_chair, 3};
    CHECK(told(way({on_chair}, 0, false)) == "Never on the floor.\n");
    CHECK(told(way({{Position::standing, 4}, on_chair}, 0, false)) == "Never on the floor.\n");
    CHECK(told(way({on_chair, {Position::face_up, 2}}, 1, true)) == "Then the floor.\nOn your back 2 minutes.\n");
    CHECK(told(way({{Position::standing, 4}, on_chair, {Position::seated, 2}}, 1, true)) ==
          "Stand, then the floor.\nSit 2 minutes.\n");
}

TEST_CASE("the longest position on the floor is told with its minutes") {
    CHECK(told(way({{Position::standing, 9}, {Position::kneeling, 2}, {Position::face_up, 6}}, 1, true)) ==
          "Stand, then the floor.\nOn your back 6 minutes.\n");
    CHECK(told(way({{Position::hands_and_knees, 1}, {Position::face_down, 1}}, 1, true)) ==
          "All on the floor.\nOn all fours a minute.\n");
    CHECK(told(way({{Position::seated, 2}}, 1, true)) == "All on the floor.\nSit 2 minutes.\n");
    CHECK(told(way({{Position::kneeling, 2}}, 1, true)) == "All on the floor.\nKneel 2 minutes.\n");
    CHECK(told(way({{Position::face_down, 2}}, 1, true)) == "All on the floor.\nOn your front 2 minutes.\n");
}

TEST_CASE("what is needed is told in words, with its alternatives") {
    Overview overview;
    overview.equipment = {"strap|towel"};
    CHECK(told(overview) == "Have a strap or a towel.\n");
    overview.equipment = {"strap | towel|scarf", "rolled-up socks"};
    CHECK(told(overview) == "Have a strap or a towel or scarf and rolled-up socks.\n");
    overview.equipment = {"|strap| "};
    CHECK(told(overview) == "Have a strap.\n");
    overview.equipment = {"strap", "towel", "kettle"};
    CHECK(told(overview) == "Have a strap, a towel and kettle.\n");
}

TEST_CASE("what helps is told where everything is said") {
    Overview overview;
    overview.equipment = {"strap"};
    overview.helpful = {"towel"};
    CHECK(told(overview) == "Have a strap.\nHelpful: a towel.\n");
    CHECK(told(overview, false) == "Have a strap.\n");
}

TEST_CASE("an overview of nothing says nothing") { CHECK(told({}).empty()); }

TEST_CASE("a sentence of an overview knows where its phrase stands") {
    const auto sentences = overview_words(way({{Position::standing, 4}}, 0, false), plain_phrases().overview, true);
    CHECK(sentences.front().where.text == plain_phrases().source);
}

}  // namespace
}  // namespace cuewell
