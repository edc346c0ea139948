#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

TEST_CASE("two minutes of holds on a side are the most, rounds and repeats counted out") {
    const std::string held = "[repeat 3-9]\nHold.\n[hold 20s-60s]\nLower it.\n[end]\n";
    CHECK(found_in_routine("too-much-held", "- arm: rounds 2\n", held) == "");
    CHECK(found_in_routine("too-much-held", "- arm: rounds 3\n", held) ==
          "day.md:4:1: warning: \"Arm\" holds for 3m in all [too-much-held]\n"
          "  - arm: rounds 3\n"
          "  ^~~~~~~~~~~~~~~\n"
          "  about a minute is enough, and more than 2m adds little\n");
    CHECK(found_in_routine("too-much-held", "- hamstring-stretch: hold 45s, rounds 3\n") ==
          "day.md:4:1: warning: \"Hamstring stretch\" holds for 2m15s on each side [too-much-held]\n"
          "  - hamstring-stretch: hold 45s, rounds 3\n"
          "  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  about a minute is enough, and more than 2m adds little\n");
}

TEST_CASE("a stretch that holds long by itself is told where it is checked, and not for each routine") {
    const std::string held = "[repeat 4]\nHold.\n[hold 40s]\nLower it.\n[end]\n";
    CHECK(found_in_stretch("too-much-held", held) ==
          "arm.md:1:1: warning: \"Arm\" holds for 2m40s in all [too-much-held]\n"
          "  +++\n"
          "  ^~~\n"
          "  about a minute is enough, and more than 2m adds little\n");
    CHECK(found_in_routine("too-much-held", "- arm\n", held) == "");
    CHECK(found_in_stretch("too-much-held", held, "targets = [\"rest\"]\n") == "");
}

TEST_CASE("a repeat may have twenty rounds, and no more, even at the most of its range") {
    CHECK(found_in_stretch("long-repeat", "[repeat 20]\nLift it.\n[pause 2s]\n[end]\n") == "");
    CHECK(found_in_stretch("long-repeat", "[repeat 5-21]\nLift it.\n[pause 2s]\n[end]\n") ==
          "arm.md:5:2: warning: this is repeated up to 21 times [long-repeat]\n"
          "  [repeat 5-21]\n"
          "   ^~~~~~\n"
          "  at most 20 rounds; a rest and a second set do more good\n");
    CHECK(found_in_routine("long-repeat", "- arm\n[repeat 30]\nBreathe.\n[end]\n", "Hold.\n") != "");
}

TEST_CASE("a repeat in a repeat is done as often as both together") {
    CHECK(found_in_stretch("long-repeat", "[repeat 10]\n[repeat 2]\nLift it.\n[end]\n[end]\n") == "");
    CHECK(found_in_stretch("long-repeat", "[repeat 11]\n[repeat 2]\nLift it.\n[end]\n[end]\n") ==
          "arm.md:6:2: warning: this is repeated up to 22 times [long-repeat]\n"
          "  [repeat 2]\n"
          "   ^~~~~~\n"
          "  at most 20 rounds; a rest and a second set do more good\n");
}

}  // namespace
}  // namespace cuewell::test
