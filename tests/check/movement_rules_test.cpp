#include "check/timed_script.h"

#include <doctest/doctest.h>

namespace cuewell::test {
namespace {

TEST_CASE("a hold right behind the movement that leads to it is told") {
    CHECK(found_in_stretch("no-time-to-move", "Raise your arm.\nAnd hold.\n[hold 20s]\n") ==
          "arm.md:7:1: warning: there is no time to get into this hold [no-time-to-move]\n"
          "  [hold 20s]\n"
          "  ^~~~~~~~~~\n"
          "  put [pause 2s] behind the line that asks for the movement\n");
}

TEST_CASE("a second and a half is enough to get into a hold, and less is not") {
    CHECK(found_in_stretch("no-time-to-move", "Raise your arm.\n[pause 1.5s]\nAnd hold.\n[hold 20s]\n") == "");
    CHECK(found_in_stretch("no-time-to-move", "Raise your arm.\n[pause 1.4s]\nAnd hold.\n[hold 20s]\n") != "");
    CHECK(found_in_stretch("no-time-to-move", "Raise your arm.\n[count 2]\nAnd hold.\n[hold 20s]\n") == "");
}

TEST_CASE("a pause before the movement gives it no time, and neither does a line that is left out later") {
    CHECK(found_in_stretch("no-time-to-move", "Stay.\n[pause 9s]\nRaise your arm.\nAnd hold.\n[hold 20s]\n") != "");
    CHECK(found_in_stretch("no-time-to-move", "Raise your arm.\n~ Take your time.\nHold.\n[hold 20s]\n") != "");
}

TEST_CASE("a hold that no movement leads to needs no time") {
    CHECK(found_in_stretch("no-time-to-move", "Breathe out.\n[hold 20s]\nOnce more.\n[hold 20s]\n") == "");
}

TEST_CASE("a hold of less than five seconds belongs to its movement, and needs no time before it") {
    CHECK(found_in_stretch("no-time-to-move", "Lift both shoulders.\n[hold 4.9s]\nLet them drop.\n") == "");
    CHECK(found_in_stretch("no-time-to-move", "Lift both shoulders.\n[hold 5s]\nLet them drop.\n") != "");
}

TEST_CASE("each hold needs its own time, also where a repeat begins again") {
    CHECK(found_in_stretch("no-time-to-move",
                           "Raise your arm.\n[pause 2s]\nHold.\n[hold 5s]\nLower it.\n[hold 5s]\nAnd rest.\n") ==
          "arm.md:10:1: warning: there is no time to get into this hold [no-time-to-move]\n"
          "  [hold 5s]\n"
          "  ^~~~~~~~~\n"
          "  put [pause 2s] behind the line that asks for the movement\n");
    CHECK(found_in_stretch("no-time-to-move", "[repeat 3]\nHold.\n[hold 5s]\nBend your arm.\n[end]\n") != "");
    CHECK(found_in_stretch("no-time-to-move", "[repeat 3]\nHold.\n[hold 5s]\nBend it.\n[pause 2s]\n[end]\n") == "");
}

TEST_CASE("a routine's own words give time to move as well") {
    CHECK(found_in_routine("no-time-to-move", "- arm\nRaise both arms.\n[hold 20s]\nAnd rest.\n", "Hold.\n") ==
          "day.md:6:1: warning: there is no time to get into this hold [no-time-to-move]\n"
          "  [hold 20s]\n"
          "  ^~~~~~~~~~\n"
          "  put [pause 2s] behind the line that asks for the movement\n");
}

TEST_CASE("a change of position with too little time behind it is told at its words") {
    CHECK(found_in_routine("no-time-to-change-position", "- arm\nNow sit down.\n[pause 3s]\nThank you.\n", "Hold.\n") ==
          "day.md:5:5: warning: there is too little time to change position [no-time-to-change-position]\n"
          "  Now sit down.\n"
          "      ^~~~~~~~\n"
          "  3s are left before the next thing is asked for; give at least 4s\n");
    CHECK(found_in_routine("no-time-to-change-position", "- arm\nNow sit down.\n[pause 4s]\nThank you.\n", "Hold.\n") ==
          "");
}

TEST_CASE("the program gives the time for a stretch's own position, and the end of a script all the time there is") {
    CHECK(found_in_stretch("no-time-to-change-position", "Stand up tall.\nLook ahead.\n[pause 3s]\n") == "");
    CHECK(found_in_stretch("no-time-to-change-position", "Look ahead.\n[pause 3s]\nStand up tall.\nBend it.\n") != "");
    for (const char* line : {"Come up to standing.", "With the help of your hands come up to standing.",
                             "With bent knees come up to standing."}) {
        CAPTURE(line);
        CHECK(found_in_stretch("no-time-to-change-position",
                               "Look ahead.\n[pause 3s]\n" + std::string(line) + "\nBend it.\n") != "");
    }
    CHECK(found_in_routine("no-time-to-change-position", "- arm\nNow stand up.\n", "Hold.\n") == "");
}

TEST_CASE("phrases that leave less than four seconds to change sides are told where they stand") {
    const auto found = [](const std::string& time) {
        const Phrasebook phrases = plain_phrases_with("change_side = \"6s\"", "change_side = \"" + time + "\"");
        return found_in_stretch("no-time-to-change-position", "# Each side\nHold.\n", "sides = \"each\"\n", phrases);
    };
    CHECK(found("4s") == "");
    CHECK(found("3s") ==
          "phrases.toml:11:15: warning: there is too little time to change sides [no-time-to-change-position]\n"
          "  change_side = \"Now {side}.\"\n"
          "                ^~~~~~~~~~~~~\n"
          "  change_side under [timing] gives 3s; give at least 4s\n");
}

TEST_CASE("what is left out later takes no time from a change of position") {
    CHECK(found_in_routine("no-time-to-change-position", "- arm\nSit down.\n~ Slowly.\n[pause 4s]\nBye.\n",
                           "Hold.\n") == "");
    CHECK(found_in_routine("no-time-to-change-position", "- arm\nSit down.\n[pause 3s]\n\n[rest 1s]\nBye.\n",
                           "Hold.\n") == "");
}

TEST_CASE("toes, a head and a limb change nobody's position") {
    const auto found = [](const std::string& line) {
        return found_in_stretch("no-time-to-change-position", "Stay.\n[pause 9s]\n" + line + "\n[pause 2s]\nStay.\n");
    };
    CHECK(found("Come up onto your toes.") == "");
    CHECK(found("Let your head roll to the side.") == "");
    CHECK(found("Come to the middle.") == "");
    for (const char* line : {"Let your arms come down.", "Let your heels come up.", "Let your knee come down.",
                             "Sit up tall.", "Come to the edge of your chair."})
        CHECK_MESSAGE(found(line) == "", line);
    CHECK(found("Come up.") != "");
    CHECK(found("Come up onto your toes, then lie down.") != "");
}

TEST_CASE("a stretch, a round or the lower back is no movement") {
    for (const char* line : {"Stay in the stretch.", "We do three rounds.", "Let your lower back be soft.",
                             "And now, step by step, let go.", "Feel the arch of your foot."}) {
        CAPTURE(line);
        CHECK(found_in_stretch("no-time-to-move", std::string(line) + "\n[hold 20s]\n") == "");
    }
    CHECK(found_in_stretch("no-time-to-move", "Stretch your arm.\n[hold 20s]\n") != "");
}

}  // namespace
}  // namespace cuewell::test
