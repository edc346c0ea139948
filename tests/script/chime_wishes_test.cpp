#include "script/chime_wishes.h"

#include "support/script_faults.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

namespace cuewell {
namespace {

ChimeWishes parsed(const std::string& text) {
    ChimeWishes wishes;
    CHECK(parse_chime_wishes(text, wishes).empty());
    return wishes;
}

/// What is wrong with a text, which must then leave the wishes as they were.
std::string problem_of(const std::string& text) {
    ChimeWishes wishes;
    wishes.places[ChimePlace::end] = {"gong", {}};
    const std::string problem = parse_chime_wishes(text, wishes);
    CHECK(wishes.places.size() == 1);
    CHECK(wishes.chosen(ChimePlace::end) == "gong");
    return problem;
}

TEST_CASE("one name is a wish for every place") {
    for (const char* text : {"bell", " bell "}) {
        const ChimeWishes wishes = parsed(text);
        CHECK(wishes.places.size() == kChimePlaceNames.size());
        CHECK(wishes.chosen(ChimePlace::hold_start) == "bell");
        CHECK(wishes.chosen(ChimePlace::end) == "bell");
    }
    const ChimeWishes none = parsed("none");
    CHECK(none.places.size() == kChimePlaceNames.size());
    CHECK_FALSE(none.chosen(ChimePlace::hold_end, "bell"));
}

TEST_CASE("a list of places wishes for them and leaves the others open") {
    const ChimeWishes wishes = parsed("hold-start=ping, end = bowl,side=none");
    CHECK(wishes.places.size() == 3);
    CHECK(wishes.chosen(ChimePlace::hold_start) == "ping");
    CHECK(wishes.chosen(ChimePlace::end) == "bowl");
    CHECK_FALSE(wishes.chosen(ChimePlace::side, "bell"));
    CHECK(wishes.chosen(ChimePlace::next, "bell") == "bell");
}

TEST_CASE("a faulty option of chimes is told with what would be right") {
    const std::string names =
        "; a name that cuewell list sounds shows, or none; a file of your own goes into your folder of sounds";
    CHECK(problem_of("hold-strat=ping") == "unknown place \"hold-strat\"; did you mean \"hold-start\"?");
    CHECK(problem_of("start-of-hold=ping") ==
          "unknown place \"start-of-hold\"; expected one of: hold-start, hold-end, side, next, end");
    CHECK(problem_of("hold-start=ping,bowl") ==
          "\"bowl\" does not say which chime sounds where: write PLACE=NAME, such as end=bowl");
    CHECK(problem_of("end") == "which chime sounds at end? write end=NAME");
    CHECK(problem_of("end=ping,side=bowl,end=bell") == "end is said twice");
    CHECK(problem_of("end=../gong.wav") == "\"../gong.wav\" is no name of a chime" + names);
    CHECK(problem_of("end=") == "\"\" is no name of a chime" + names);
    CHECK(problem_of("") == "\"\" is no name of a chime" + names);
    CHECK(problem_of("sounds/gong.wav") == "\"sounds/gong.wav\" is no name of a chime" + names);
    CHECK(problem_of("end=ping,") == "\"\" does not say which chime sounds where: write PLACE=NAME, such as end=bowl");
}

TEST_CASE("what is told of a faulty option steers no terminal") {
    CHECK(problem_of("\x1B[2J=ping") ==
          "unknown place \"?[2J\"; expected one of: hold-start, hold-end, side, next, end");
}

TEST_CASE("the first wishes win, place by place, and so does their volume") {
    ChimeWishes option = parsed("end=none");
    ChimeWishes routine = parsed("end=bowl,side=block");
    routine.volume = Decibels(-6.0);
    const ChimeWishes both = merged(option, routine);
    CHECK_FALSE(both.chosen(ChimePlace::end, "bell"));
    CHECK(both.chosen(ChimePlace::side) == "block");
    CHECK(both.volume == Decibels(-6.0));
    option.volume = Decibels(2.0);
    CHECK(merged(option, routine).volume == Decibels(2.0));
}

TEST_CASE("faults in the chimes of a head are told with what would be right") {
    CHECK(routine_faults(R"(+++
title = "Day"
[chimes]
hold-strat = "ping"
hold-end = "../gong"
side = true
next = ""
volume = 7
+++
- cat
)") == R"(day.md:4:1: error: unknown key "hold-strat" in [chimes]
  hold-strat = "ping"
  ^~~~~~~~~~
  did you mean "hold-start"?
day.md:5:12: error: "../gong" is no name of a chime
  hold-end = "../gong"
             ^~~~~~~~~
  a name that cuewell list sounds shows, or none; a file of your own goes into your folder of sounds
day.md:6:8: error: "side" must be a text in quotes
  side = true
         ^~~~
day.md:7:8: error: "" is no name of a chime
  next = ""
         ^~
  a name that cuewell list sounds shows, or none; a file of your own goes into your folder of sounds
day.md:8:10: error: "volume" is 7, and must be from -20 to 6
  volume = 7
           ^
)");
}

TEST_CASE("chimes in a head that are no table are told") {
    CHECK(routine_faults("+++\ntitle = \"Day\"\nchimes = \"bell\"\n+++\n- cat\n") ==
          R"(day.md:3:10: error: "chimes" must be a table: [chimes]
  chimes = "bell"
           ^~~~~~
)");
}

TEST_CASE("a wish for a chime that is not there is told once, however many places it is wished at") {
    const std::array<std::string, 2> names{"bell", "ping"};
    Diagnostics faults;
    check_chime_wishes(parsed("pign"), names, faults);
    CHECK(told(faults) == "error: unknown chime \"pign\"\n  did you mean \"ping\"?\n");
    Diagnostics none;
    check_chime_wishes(parsed("end=none,side=bell"), names, none);
    CHECK(none.all().empty());
    Diagnostics listed;
    check_chime_wishes(parsed("end=cymbal"), names, listed);
    CHECK(told(listed) == "error: unknown chime \"cymbal\"\n  expected one of: bell, ping, none\n");
}

}  // namespace
}  // namespace cuewell
