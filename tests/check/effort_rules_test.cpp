#include "check/timed_script.h"

#include <doctest/doctest.h>

namespace cuewell::test {
namespace {

TEST_CASE("strength that is held without a word of breathing is told where it is asked for") {
    CHECK(found_in_stretch("effort-without-breath", "Squeeze both fists.\n[pause 2s]\nHold.\n[hold 5s]\nLet go.\n") ==
          "arm.md:5:1: warning: strength is held here, and no word tells to breathe [effort-without-breath]\n"
          "  Squeeze both fists.\n"
          "  ^~~~~~~\n"
          "  say it before the hold or in it: Breathe on.\n");
    CHECK(found_in_stretch("effort-without-breath", "Squeeze your fists.\n[count 5]\nLet go.\n") != "");
}

TEST_CASE("a word of breathing before the hold or in it is enough, where it is said every time") {
    CHECK(found_in_stretch("effort-without-breath", "Squeeze them.\nBreathe on.\n[hold 5s]\nLet go.\n") == "");
    CHECK(found_in_stretch("effort-without-breath", "Squeeze.\n[hold 9s]\n  @2s Breathe on.\nLet go.\n") == "");
    CHECK(found_in_stretch("effort-without-breath", "Squeeze.\n~ Breathe on.\n[hold 9s]\nLet go.\n") != "");
    CHECK(found_in_stretch("effort-without-breath", "Squeeze.\n[hold 9s]\nBreathe on.\n") != "");
}

TEST_CASE("what is not done with strength, or is over, needs no word of breathing") {
    CHECK(found_in_stretch("effort-without-breath", "Never squeeze.\n[hold 9s]\nLet go.\n") == "");
    CHECK(found_in_stretch("effort-without-breath",
                           "Squeeze.\nBreathe.\n[hold 9s]\nLet go.\n[pause 2s]\nRest.\n[hold 9s]\n") == "");
}

TEST_CASE("who is told to ease off at a strain holds nothing with strength") {
    CHECK(found_in_stretch("effort-without-breath", "Strain against the strap.\n[hold 9s]\nLet go.\n") != "");
    CHECK(found_in_stretch("effort-without-breath", "If you feel any strain, ease off.\n[hold 20s]\nLet go.\n") == "");
}

}  // namespace
}  // namespace cuewell::test
