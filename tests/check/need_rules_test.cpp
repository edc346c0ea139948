#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

TEST_CASE("a thing that is used and not in the head is told once, with what to write") {
    CHECK(found_in_stretch("undeclared-equipment", "Take a strap.\nPull the strap.\n") ==
          "arm.md:5:8: warning: \"strap\" is used, and the head does not tell it [undeclared-equipment]\n"
          "  Take a strap.\n"
          "         ^~~~~\n"
          "  write it into the head: equipment = [\"strap\"], or helpful = [\"strap\"]\n");
}

TEST_CASE("a thing that the head tells is not told, be it helpful or one of two") {
    CHECK(found_in_stretch("undeclared-equipment", "Take a strap.\n", "equipment = [\"towel|strap\"]\n") == "");
    CHECK(found_in_stretch("undeclared-equipment", "Take two pillows.\n", "helpful = [\"pillow\"]\n") == "");
    CHECK(found_in_stretch("undeclared-equipment", "Take a strap.\n", "equipment = [\"strapping\"]\n") != "");
}

TEST_CASE("bands and weights are things, in the words of the head as well") {
    for (const char* thing : {"band", "dumbbell", "kettlebell", "broomstick", "book"}) {
        CAPTURE(thing);
        CHECK(found_in_stretch("undeclared-equipment", "Take the " + std::string(thing) + ".\n") != "");
    }
    CHECK(found_in_stretch("undeclared-equipment", "Lift the dumbbells.\n", "equipment = [\"a light dumbbell\"]\n") ==
          "");
    CHECK(found_in_stretch("undeclared-equipment", "Feel the iliotibial band, and your body weight.\n") == "");
}

TEST_CASE("the plural is the same thing, and the ball of a foot is no ball") {
    CHECK(found_in_stretch("undeclared-equipment", "Take two blocks.\n") != "");
    CHECK(found_in_stretch("undeclared-equipment", "Press the ball of your foot down.\n") == "");
    CHECK(found_in_stretch("undeclared-equipment", "Roll the ball under the ball of your foot.\n") != "");
}

}  // namespace
}  // namespace cuewell::test
