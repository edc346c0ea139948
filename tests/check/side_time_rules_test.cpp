#include "check/timed_script.h"

#include <doctest/doctest.h>

namespace cuewell::test {
namespace {

TEST_CASE("two sides that are named in a routine's words are at work equally long") {
    CHECK(found_in_routine("unequal-side-times",
                           "- arm\nLook to the right.\n[hold 10s]\nAnd to the left.\n[hold 5s]\nAnd back.\n",
                           "Hold.\n") ==
          "day.md:7:1: warning: the right side is at work for 10s, and the left for 5s [unequal-side-times]\n"
          "  And to the left.\n"
          "  ^~~~~~~~~~~~~~~~\n"
          "  give both sides the same holds and counts\n");
    CHECK(found_in_routine("unequal-side-times",
                           "- arm\nLook to the right.\n[hold 9s]\nAnd to the left.\n[hold 9s]\nAnd back.\n",
                           "Hold.\n") == "");
}

TEST_CASE("sides that work equally long in all are equal, whatever the order") {
    CHECK(found_in_stretch("unequal-side-times",
                           "Look left.\n[count 5]\nStay.\n[hold 9s]\nLook right.\n[hold 9s]\nStay.\n[count 5]\n") ==
          "");
}

TEST_CASE("a side whose time is split into parts is as long as its twin without") {
    const auto found = [](const std::string& left, const std::string& right) {
        return found_in_stretch("unequal-side-times", "Look left.\n" + left + "Look right.\n" + right);
    };
    const std::string whole = "[hold 20s]\n";
    const std::string halves = "[hold 10s]\nStay.\n[hold 10s]\n";
    CHECK(found(whole, halves) == "");
    CHECK(found(halves, whole) == "");
    CHECK(found(whole, halves + "Look ahead.\n[hold 8s]\n") == "");
    CHECK(found(whole, "[hold 10s]\nStay.\n[hold 12s]\n").find("and the right for 22s") != std::string::npos);
    CHECK(found("[count 5]\n", "Look ahead.\n[hold 20s]\n").find("for 20s") != std::string::npos);
}

TEST_CASE("what is done on neither side does not count for the one that was named last") {
    CHECK(found_in_stretch("unequal-side-times",
                           "Look left.\n[count 5]\nLook right.\n[count 5]\nLook ahead.\n[hold 20s]\n") == "");
    CHECK(found_in_stretch("unequal-side-times", "Look left.\n[count 5]\nLook right.\n[pause 5s]\n") ==
          "arm.md:7:1: warning: the left side is at work for 5s, and the right for 0s [unequal-side-times]\n"
          "  Look right.\n"
          "  ^~~~~~~~~~~\n"
          "  give both sides the same holds and counts\n");
}

}  // namespace
}  // namespace cuewell::test
