#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

constexpr const char* kSided = "sides = \"each\"\n";

TEST_CASE("a side that no line names before the first hold is told at the hold") {
    CHECK(found_in_stretch("side-not-said", "# Each side\nLift your arm.\nHold.\n[hold 5s]\nReach {right|left}.\n",
                           kSided) ==
          "arm.md:9:1: warning: by here no line has said which side it is [side-not-said]\n"
          "  [hold 5s]\n"
          "  ^~~~~~~~~\n"
          "  write it into a line before: {right|left}; a ~ line is left out on the second side\n");
}

TEST_CASE("a line of full guidance does not name the side, for the second side goes without it") {
    CHECK(found_in_stretch("side-not-said", "# Each side\n~ Your {right|left} arm.\n[count 5]\n", kSided) != "");
    CHECK(found_in_stretch("side-not-said", "# Each side\nYour {right|left} arm.\n[count 5]\n", kSided) == "");
}

TEST_CASE("a side may be named inside the repeat that holds it") {
    CHECK(found_in_stretch("side-not-said", "# Each side\n[repeat 2]\nLift {right|left}.\n[hold 5s]\n[end]\n",
                           kSided) == "");
    CHECK(found_in_stretch("side-not-said", "# Each side\n[repeat 2]\nLift.\n[hold 5s]\n[end]\n{Right|Left}.\n",
                           kSided) != "");
}

TEST_CASE("a side that is written out under Each side is told with the word") {
    CHECK(found_in_stretch("unequal-sides", "# Each side\nLift your Right arm.\n", kSided) ==
          "arm.md:7:11: warning: \"right\" is said on both sides [unequal-sides]\n"
          "  Lift your Right arm.\n"
          "            ^~~~~\n"
          "  write {right|left}: the first is said on the right side, the second on the left\n");
}

TEST_CASE("sides that are no mirror image of each other are told with both wordings") {
    CHECK(found_in_stretch("unequal-sides", "# Each side\nCross {right over left|right under left}.\n", kSided) ==
          "arm.md:7:1: warning: the two sides are not told to do the same [unequal-sides]\n"
          "  Cross {right over left|right under left}.\n"
          "  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  on the right \"Cross right over left.\", on the left \"Cross right under left.\"\n");
    CHECK(found_in_stretch("unequal-sides", "# Each side\nCross {right over left|left over right}.\n", kSided) == "");
    CHECK(found_in_stretch("unequal-sides", "# Each side\nStart {on the right|now on the left}.\n", kSided) == "");
}

TEST_CASE("a right angle and what is all right are no sides") {
    CHECK(found_in_stretch("unequal-sides", "# Each side\nBend your {right|left} knee to a right angle.\n", kSided) ==
          "");
    CHECK(found_in_stretch("right-without-left", "That is all right.\nLet what is left of it go.\n") == "");
}

TEST_CASE("a side is one beside any word, where the other one stands in the same place") {
    for (const char* line :
         {"Turn your head to the {right|left}, your shoulders still.", "To your {right|left}, the chin follows.",
          "Reach to the {right|left} now.", "That is all right. Reach to the {right|left} now.",
          "Reach {right|left} behind you.", "Open {right|left}, out and up."}) {
        CAPTURE(line);
        CHECK(found_in_stretch("unequal-sides", "# Each side\n" + std::string(line) + "\n", kSided) == "");
    }
    CHECK(found_in_stretch("right-without-left",
                           "Look to the right, the chin low.\nLook to the left, the chin low.\n") == "");
}

TEST_CASE("what has left and what is left are no sides") {
    for (const char* line : {"Notice that your hands left the floor.", "Ten seconds left.",
                             "Let go of what you have left.", "This is the right way round."}) {
        CAPTURE(line);
        CHECK(found_in_stretch("right-without-left", std::string(line) + "\n") == "");
    }
    CHECK(found_in_stretch("right-without-left", "Look from left to the window.\n") != "");
}

TEST_CASE("one side without the other is told in a stretch, at its first word") {
    CHECK(found_in_stretch("right-without-left", "Lift your left arm.\nDrop your left arm.\n") ==
          "arm.md:5:11: warning: \"left\" is said here, and \"right\" nowhere [right-without-left]\n"
          "  Lift your left arm.\n"
          "            ^~~~\n"
          "  let both sides do the same, or say \"one side\"\n");
    CHECK(found_in_stretch("right-without-left", "Lift your left arm.\nDrop your right arm.\n") == "");
    CHECK(found_in_stretch("right-without-left", "Take your right hand.\n# Each side\nLift {right|left}.\n", kSided) !=
          "");
}

TEST_CASE("one side without the other is told in a routine's own words") {
    CHECK(found_in_routine("right-without-left", "- trunk-rotation\nRoll to your right.\n") ==
          "day.md:5:14: warning: \"right\" is said here, and \"left\" nowhere [right-without-left]\n"
          "  Roll to your right.\n"
          "               ^~~~~\n"
          "  let both sides do the same, or say \"one side\"\n");
    CHECK(found_in_routine("right-without-left", "- trunk-rotation\nRoll to one side.\n") == "");
}

TEST_CASE("sides that are written out are told where the head knows none") {
    CHECK(found_in_stretch("sides-by-hand", "Look to the right.\nLook to the left.\n") ==
          "arm.md:5:13: warning: the sides are written out in a stretch without sides [sides-by-hand]\n"
          "  Look to the right.\n"
          "              ^~~~~\n"
          "  write sides = \"each\" in the head and one side under \"# Each side\": the other is made alike\n");
    CHECK(found_in_stretch("sides-by-hand", "Look to one side.\nLook to the left.\n") == "");
    CHECK(found_in_stretch("sides-by-hand", "# Each side\nLook {right|left}.\n", kSided) == "");
}

}  // namespace
}  // namespace cuewell::test
