#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

TEST_CASE("a stretch may be held for a minute, and no longer, even at the most of its range") {
    CHECK(found_in_stretch("hold-outside-dose", "Hold.\n[hold 30s-60s]\n") == "");
    CHECK(found_in_stretch("hold-outside-dose", "Hold.\n[hold 30s-61s]\n") ==
          "arm.md:6:1: warning: this hold may last 1m1s [hold-outside-dose]\n"
          "  [hold 30s-61s]\n"
          "  ^~~~~~~~~~~~~~\n"
          "  a stretch is held for at most 1m; one that is for rest has \"rest\" among its targets\n");
}

TEST_CASE("a stretch that is for rest may last ten minutes") {
    const std::string head = "targets = [\"back\", \"rest\"]\n";
    CHECK(found_in_stretch("hold-outside-dose", "Hold.\n[hold 1m-10m]\n", head) == "");
    CHECK(found_in_stretch("hold-outside-dose", "Hold.\n[hold 1m-11m]\n", head) ==
          "arm.md:7:1: warning: this hold may last 11m [hold-outside-dose]\n"
          "  [hold 1m-11m]\n"
          "  ^~~~~~~~~~~~~\n"
          "  a rest lasts at most 10m\n");
}

TEST_CASE("a stretch is held for five seconds at least, unless it is repeated") {
    CHECK(found_in_stretch("hold-outside-dose", "Hold.\n[hold 5s]\n") == "");
    CHECK(found_in_stretch("hold-outside-dose", "Hold.\n[hold 4s-20s]\n") ==
          "arm.md:6:1: warning: this hold lasts only 4s [hold-outside-dose]\n"
          "  [hold 4s-20s]\n"
          "  ^~~~~~~~~~~~~\n"
          "  a stretch is held for at least 5s, unless it is repeated\n");
    CHECK(found_in_stretch("hold-outside-dose", "[repeat 3]\nHold.\n[hold 2s]\n[end]\n") == "");
    CHECK(found_in_stretch("hold-outside-dose", "[repeat 1]\nHold.\n[hold 2s]\n[end]\n") != "");
}

TEST_CASE("breaths count as the time that they last") {
    // Ten seconds a breath.
    CHECK(found_in_stretch("hold-outside-dose", "Hold.\n[hold 3-6 breaths]\n") == "");
    CHECK(found_in_stretch("hold-outside-dose", "Hold.\n[hold 3-7 breaths]\n") != "");
}

TEST_CASE("a routine answers for the lengths that it gives, at its item") {
    CHECK(found_in_routine("hold-outside-dose", "- arm: hold 90s\n", "Hold.\n[hold 20s]\n") ==
          "day.md:4:1: warning: this hold may last 1m30s [hold-outside-dose]\n"
          "  - arm: hold 90s\n"
          "  ^~~~~~~~~~~~~~~\n"
          "  a stretch is held for at most 1m; one that is for rest has \"rest\" among its targets\n");
    CHECK(found_in_routine("hold-outside-dose", "- legs-up-the-wall: hold 90s\n") == "");
    CHECK(found_in_routine("hold-outside-dose", "- arm\n", "Hold.\n[hold 90s]\n") == "");
}

}  // namespace
}  // namespace cuewell::test
