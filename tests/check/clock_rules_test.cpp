#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

std::string found(const std::string& body) { return found_in_stretch("other-length-said", body); }

/// A phrasebook for tests counts to twelve; numbers beyond that are written in digits.
TEST_CASE("a length that is said and not kept is told at its words") {
    CHECK(found("Hold for ten seconds.\n[hold 20s]\n") ==
          "arm.md:5:10: warning: \"ten seconds\" is said, and the hold that follows lasts 20s [other-length-said]\n"
          "  Hold for ten seconds.\n"
          "           ^~~~~~~~~~~\n"
          "  say what the clock does, or leave the length out: nobody needs to count\n");
    CHECK(found("Hold for ten seconds.\n[hold 10s]\n") == "");
    CHECK(found("Hold for 30 seconds.\n[pause 2s]\nAnd hold.\n[hold 10s]\n") != "");
}

TEST_CASE("a routine that gives a stretch another hold than its words tell of is told at its line") {
    const auto found_with = [](const std::string& item) {
        return found_in_routine("other-length-said", "Begin.\n" + item + "Bye.\n",
                                "Lift.\nHold for 20 seconds.\n[hold 20s]\nHold for five seconds.\n[rest 30s]\n");
    };
    CHECK(found_with("- arm: hold 60s\n") ==
          "day.md:5:1: warning: in arm \"20 seconds\" is said, and the hold that follows lasts 1m [other-length-said]\n"
          "  - arm: hold 60s\n"
          "  ^~~~~~~~~~~~~~~\n"
          "  say what the clock does, or leave the length out: nobody needs to count\n");
    CHECK(found_with("- arm: hold 20s\n") == "");
    CHECK(found_with("- arm: rounds 2\n") == "");
}

TEST_CASE("a length is read in minutes, halves and ranges") {
    CHECK(found("Stay for a minute.\n[hold 60s]\n") == "");
    CHECK(found("Stay for a minute.\n[hold 45s]\n") != "");
    CHECK(found("Stay for half a minute.\n[hold 30s]\n") == "");
    CHECK(found("Stay for half a minute.\n[hold 60s]\n") != "");
    CHECK(found("Hold for 20 to 30 seconds.\n[hold 25s]\n") == "");
    CHECK(found("Hold for 20 to 30 seconds.\n[hold 40s]\n") != "");
    CHECK(found("Hold for 30 seconds.\n[hold 20s-40s]\n") == "");
    CHECK(found("Hold for 50 seconds.\n[hold 20s-40s]\n") != "");
    CHECK(found("Rest for a minute and a half.\n[rest 90s]\n") == "");
}

TEST_CASE("a half behind a unit or before it counts") {
    CHECK(found("Hold for a minute and a half.\n[hold 60s]\n") ==
          "arm.md:5:10: warning: \"a minute and a half\" is said, and the hold that follows lasts 1m "
          "[other-length-said]\n"
          "  Hold for a minute and a half.\n"
          "           ^~~~~~~~~~~~~~~~~~~\n"
          "  say what the clock does, or leave the length out: nobody needs to count\n");
    CHECK(found("Hold for one and a half minutes.\n[hold 60s]\n").find("\"one and a half minutes\" is said") !=
          std::string::npos);
    CHECK(found("Hold for one and a half minutes.\n[hold 90s]\n") == "");
    CHECK(found("Hold for half a minute.\n[hold 60s]\n").find("\"half a minute\" is said") != std::string::npos);
    CHECK(found("Hold for a half minute.\n[hold 60s]\n").find("\"a half minute\" is said") != std::string::npos);
    CHECK(found("Hold for a half minute.\n[hold 30s]\n") == "");
    CHECK(found("Hold for a minute, half of it with eyes closed.\n[hold 60s]\n") == "");
}

TEST_CASE("a length is read in the ways in which it is written") {
    CHECK(found("Hold for a full minute.\n[hold 20s]\n").find("\"a full minute\" is said") != std::string::npos);
    CHECK(found("Hold for a full minute.\n[hold 60s]\n") == "");
    CHECK(found("Hold for 30s.\n[hold 20s]\n").find("\"30s\" is said") != std::string::npos);
    CHECK(found("Hold for 30s.\n[hold 30s]\n") == "");
    CHECK(found("Hold for 30 sec.\n[hold 20s]\n") != "");
    CHECK(found("Hold for 20-30 seconds.\n[hold 20s]\n") == "");
    CHECK(found("Rest for ninety seconds.\n[rest 60s]\n").find("\"ninety seconds\" is said") != std::string::npos);
    CHECK(found("Rest for ninety-five seconds.\n[rest 95s]\n") == "");
}

TEST_CASE("rests, counts and breaths are kept as well") {
    CHECK(found("Rest for ten seconds.\n[rest 30s]\n") != "");
    CHECK(found("Hold for ten seconds.\n[count 5]\n") != "");
    CHECK(found("Take five deep breaths.\n[breathe 3]\n") != "");
    CHECK(found("Take five deep breaths.\n[breathe 5]\n") == "");
    CHECK(found("Stay for five breaths.\n[hold 4 breaths]\n") != "");
}

/// A breath of the phrasebook for tests lasts ten seconds.
TEST_CASE("breaths in a time are those of calm breathing") {
    CHECK(found("Hold for five breaths.\n[hold 20s]\n") ==
          "arm.md:5:10: warning: \"five breaths\" is said, and the hold that follows lasts 20s [other-length-said]\n"
          "  Hold for five breaths.\n"
          "           ^~~~~~~~~~~~\n"
          "  say what the clock does, or leave the length out: nobody needs to count\n");
    CHECK(found("Hold for five breaths.\n[hold 25s]\n") == "");
    CHECK(found("Hold for five breaths.\n[hold 75s]\n") == "");
    CHECK(found("Hold for five breaths.\n[hold 80s]\n") != "");
    CHECK(found("Hold for two or three breaths.\n[hold 20s]\n") == "");
    CHECK(found("Rest. Take one deep breath.\n[rest 60s]\n") == "");
}

TEST_CASE("times in which nothing is held are left to the body") {
    CHECK(found("You will walk for two minutes.\n[hold 20s]\n") == "");
    CHECK(found("Take a few breaths.\n[breathe 3]\n") == "");
    CHECK(found("Stay, and feel the second rib.\n[hold 20s]\n") == "");
}

TEST_CASE("what is left of a hold is told as it is") {
    CHECK(found("Hold.\n[hold 30s]\n  @-10s Ten more seconds.\nLet go.\n") == "");
    CHECK(found("Hold.\n[hold 30s]\n  @-5s Ten more seconds.\nLet go.\n") ==
          "arm.md:7:8: warning: \"Ten more seconds\" is said, and 5s of the hold are left [other-length-said]\n"
          "    @-5s Ten more seconds.\n"
          "         ^~~~~~~~~~~~~~~~\n"
          "  say what the clock does, or leave the length out: nobody needs to count\n");
    CHECK(found("Hold.\n[hold 30s]\n  @20s Ten more seconds.\nLet go.\n") == "");
    CHECK(found("Hold.\n[hold 30s]\n  @8s Ten more seconds.\nLet go.\n") != "");
}

TEST_CASE("a breath that tells when, and a second thing, are no lengths") {
    CHECK(found("On a breath out, fold forward.\n[pause 3s]\nAnd hold.\n[hold 5 breaths]\n") == "");
    CHECK(found("Take one deep breath.\n[breathe 5]\n") == "");
    CHECK(found("Hold for one breath.\n[hold 5 breaths]\n") != "");
    CHECK(found("Rest your head on a second pillow.\n[hold 2m]\n") == "");
    CHECK(found("Hold for one second.\n[hold 20s]\n") != "");
}

}  // namespace
}  // namespace cuewell::test
