#include "check/timed_script.h"
#include "support/toml_faults.h"

#include <doctest/doctest.h>

namespace cuewell::test {
namespace {

TEST_CASE("a sentence of nineteen words is told, and one of eighteen is not") {
    CHECK(found_in_stretch("long-sentence", times(18, "on ") + "on.\n") ==
          "arm.md:5:1: warning: a sentence of 19 words [long-sentence]\n"
          "  on on on on on on on on on on on on on on on on on on on.\n"
          "  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  at most 18 can be followed by ear: make two of it\n");
    CHECK(found_in_stretch("long-sentence", times(17, "on ") + "on.\n") == "");
}

TEST_CASE("two sentences on a line are counted by themselves") {
    CHECK(found_in_stretch("long-sentence", times(10, "on ") + "on. " + times(10, "on ") + "on.\n") == "");
}

TEST_CASE("a word with a dash or an apostrophe is one") {
    CHECK(found_in_stretch("long-sentence", times(17, "on ") + "rolled-up.\n") == "");
    CHECK(found_in_stretch("long-sentence", times(17, "on ") + "Child's.\n") == "");
}

TEST_CASE("words inside holds and of routines are counted too") {
    CHECK(found_in_stretch("long-sentence", "Hold.\n[hold 60s]\n  @5s " + times(18, "on ") + "on.\n") != "");
    CHECK(found_in_routine("long-sentence", times(18, "on ") + "on.\n- trunk-rotation\n") != "");
}

TEST_CASE("a second action in a sentence is told at its verb") {
    CHECK(found_in_stretch("two-actions", "Bend your knees and slowly roll to one side.\n") ==
          "arm.md:5:28: warning: a second action in one sentence: \"roll\" [two-actions]\n"
          "  Bend your knees and slowly roll to one side.\n"
          "                             ^~~~\n"
          "  make two lines of it, with time between them\n");
    CHECK(found_in_stretch("two-actions", "When you are ready, bend your knees, then roll over.\n") != "");
}

TEST_CASE("a second action behind a comma is told as well") {
    CHECK(found_in_stretch("two-actions", "Bend your knee, lift your foot, and turn.\n") ==
          "arm.md:5:17: warning: a second action in one sentence: \"lift\" [two-actions]\n"
          "  Bend your knee, lift your foot, and turn.\n"
          "                  ^~~~\n"
          "  make two lines of it, with time between them\n");
    CHECK(found_in_stretch("two-actions", "Never turn fast. Bend your knee, and turn.\n").starts_with("arm.md:5:38: "));
    CHECK(found_in_stretch("two-actions", "Bend your knee; slowly turn.\n") != "");
    CHECK(found_in_stretch("two-actions", "Bend your knee, one leg at a time.\n") == "");
    CHECK(found_in_stretch("two-actions", "Reach up, reach long.\n") == "");
    CHECK(found_in_stretch("two-actions", "Softly, with time, bend your knee.\n") == "");
}

TEST_CASE("two things that one action does, breath and hold are no second action") {
    CHECK(found_in_stretch("two-actions", "Bend your knees and your hips.\n") == "");
    CHECK(found_in_stretch("two-actions", "Breathe out and arch your back.\n") == "");
    CHECK(found_in_stretch("two-actions", "Drop your head and hold.\n") == "");
    CHECK(found_in_stretch("two-actions", "Bend your knees. Then roll over.\n") == "");
    CHECK(found_in_stretch("two-actions", "It is a stretch and a turn.\n") == "");
}

}  // namespace
}  // namespace cuewell::test
