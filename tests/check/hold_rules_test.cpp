#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

TEST_CASE("words that fill more than two fifths of a hold are told, with the figures") {
    // 43 characters at 100 ms.
    CHECK(found_in_stretch("crowded-hold",
                           "And hold.\n[hold 10s]\n  @1s Let your shoulders grow wide, and stay soft.\nLet go.\n") ==
          "arm.md:6:1: warning: words fill 4.4 s of this hold of 10s [crowded-hold]\n"
          "  [hold 10s]\n"
          "  ^~~~~~~~~~\n"
          "  say less, or hold longer: at least 60 % of a hold is silent\n");
}

TEST_CASE("words that fill two fifths of a hold, the program's among them, are not told") {
    CHECK(found_in_stretch("crowded-hold", "And hold.\n[hold 10s]\n  @1s " + std::string(40, 'a') + "\nLet go.\n") ==
          "");
    // "Five more." is a second.
    CHECK(found_in_stretch("crowded-hold", "Hold.\n[hold 20s]\n  @1s " + std::string(70, 'a') + "\nLet go.\n") == "");
    CHECK(found_in_stretch("crowded-hold", "Hold.\n[hold 20s]\n  @1s " + std::string(71, 'a') + "\nLet go.\n") != "");
}

TEST_CASE("a routine is told what its own lengths make of a hold, and nothing of the script's own") {
    const std::string arm = "Hold.\n[hold 10s]\n  @1s " + std::string(39, 'a') + "\nLet go.\n";
    CHECK(found_in_routine("crowded-hold", "- arm: hold 8s\n", arm) ==
          "day.md:4:1: warning: words fill 3.9 s of this hold of 8s [crowded-hold]\n"
          "  - arm: hold 8s\n"
          "  ^~~~~~~~~~~~~~\n"
          "  say less, or hold longer: at least 60 % of a hold is silent\n");
    CHECK(found_in_routine("crowded-hold", "- arm\n", "Hold.\n[hold 8s]\n  @1s " + std::string(39, 'a') + "\nUp.\n") ==
          "");
}

TEST_CASE("more than 45 seconds without a word are told where someone holds themselves up") {
    CHECK(found_in_stretch("silent-hold", "Hold.\n[hold 100s]\nLet go.\n") ==
          "arm.md:6:1: warning: nothing is said for 0:50 of this hold [silent-hold]\n"
          "  [hold 100s]\n"
          "  ^~~~~~~~~~~\n"
          "  write a line with @ under it, so that no more than 45s are without a word\n");
    CHECK(found_in_stretch("silent-hold", "Hold.\n[hold 90s]\nLet go.\n") == "");
    CHECK(found_in_stretch("silent-hold", "Hold.\n[hold 100s]\n  @30s Softly.\nLet go.\n") == "");
}

TEST_CASE("who lies or sits may be left alone for two minutes, and no longer") {
    const std::string seated = "position = \"seated\"\n";
    CHECK(found_in_stretch("silent-hold", "Hold.\n[hold 4m]\nLet go.\n", seated) == "");
    CHECK(found_in_stretch("silent-hold", "Hold.\n[hold 4m10s]\nLet go.\n", seated) ==
          "arm.md:6:1: warning: nothing is said for 2:05 of this hold [silent-hold]\n"
          "  [hold 4m10s]\n"
          "  ^~~~~~~~~~~~\n"
          "  write a line with @ under it, so that no more than 2m are without a word\n");
}

TEST_CASE("a hold that follows a hold without a word between them is told") {
    CHECK(found_in_stretch("no-release", "Hold.\n[hold 5s]\n[pause 3s]\n[hold 5s]\nLet go.\n") ==
          "arm.md:8:1: warning: nothing is said between this hold and the one before it [no-release]\n"
          "  [hold 5s]\n"
          "  ^~~~~~~~~\n"
          "  tell how to let go, and what is held next\n");
    CHECK(found_in_stretch("no-release", "Hold.\n[hold 5s]\nLet go.\n[pause 3s]\n[hold 5s]\nLet go.\n") == "");
    CHECK(found_in_stretch("no-release", "Hold.\n[hold 5s]\n[chime bell]\n[hold 5s]\nLet go.\n") == "");
}

TEST_CASE("the end of a repeat is a neighbour of its beginning") {
    CHECK(found_in_stretch("no-release", "[repeat 3]\n[hold 5s]\n[pause 2s]\n[end]\n") != "");
    CHECK(found_in_stretch("no-release", "[repeat 1]\n[hold 5s]\n[pause 2s]\n[end]\n") == "");
}

TEST_CASE("a line that is left out later does not stand between two holds") {
    CHECK(found_in_stretch("no-release", "Hold.\n[hold 5s]\n~ Let go.\n[hold 5s]\nLet go.\n") != "");
}

TEST_CASE("words that end a hold and do not let go are told") {
    CHECK(found_in_stretch("no-release", "Hold.\n[hold 20s]\nWell done.\n[pause 3s]\n") ==
          "arm.md:7:1: warning: these words end the hold, and do not tell to let go [no-release]\n"
          "  Well done.\n"
          "  ^~~~~~~~~~\n"
          "  tell it, or leave the words out: the program then says to release\n");
    CHECK(found_in_stretch("no-release", "Hold.\n[hold 20s]\nWell done.\nLower your arm.\n") == "");
}

TEST_CASE("a hold is ended by any word that leads out of it") {
    for (const char* line : {"Rise.", "Down.", "And up.", "Back to the middle.", "Shake it out."}) {
        CAPTURE(line);
        CHECK(found_in_stretch("no-release", "Hold.\n[hold 20s]\n" + std::string(line) + "\n[pause 3s]\n") == "");
    }
}

TEST_CASE("a hold that the program ends needs no words") {
    CHECK(found_in_stretch("no-release", "Hold.\n[hold 20s]\n") == "");
    CHECK(found_in_stretch("no-release", "Hold.\n[hold 20s]\n[pause 3s]\nWell done.\n") == "");
}

TEST_CASE("each side lets go by itself: what stands in the finish comes too late") {
    const std::string head = "sides = \"each\"\n";
    CHECK(found_in_stretch("no-release", "# Each side\nHold.\n[hold 9s]\nGood.\n# Finish\nLower your arms.\n", head) !=
          "");
    CHECK(found_in_stretch("no-release", "# Each side\nHold.\n[hold 9s]\nLower it.\n# Finish\nGood.\n", head) == "");
}

}  // namespace
}  // namespace cuewell::test
