#include "check/timed_script.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell::test {
namespace {

std::string items(int count) {
    std::string text;
    for (int at = 0; at < count; ++at) text += "- trunk-rotation\n";
    return text;
}

TEST_CASE("ten stretches are a session, and the eleventh is told") {
    CHECK(found_in_routine("too-many-stretches", items(10)) == "");
    CHECK(found_in_routine("too-many-stretches", items(12)) ==
          "day.md:14:1: warning: this routine has 12 stretches [too-many-stretches]\n"
          "  - trunk-rotation\n"
          "  ^~~~~~~~~~~~~~~~\n"
          "  four to eight make a session, and more than 10 are too many to remember\n");
}

TEST_CASE("a second way down to the floor is told at the stretch that it leads to") {
    CHECK(found_in_routine("second-floor-trip", "- childs-pose\n- trunk-rotation\n- sphinx\n- cat-cow\n") ==
          "day.md:6:1: warning: this is the second time down to the floor [second-floor-trip]\n"
          "  - sphinx\n"
          "  ^~~~~~~~\n"
          "  list what is done standing or on a chair first, and then stay down\n");
    CHECK(found_in_routine("second-floor-trip", "- trunk-rotation\n- childs-pose\n- sphinx\n- cat-cow\n") == "");
    CHECK(found_in_routine("second-floor-trip", "- childs-pose\n- trunk-rotation\n") == "");
}

TEST_CASE("getting up from the floor for the last stretches is told at the first of them") {
    CHECK(found_in_routine("end-off-floor", "- childs-pose\n- sphinx\n- trunk-rotation\n- hip-airplanes\n") ==
          "day.md:6:1: warning: one gets up from the floor for this, before the end [end-off-floor]\n"
          "  - trunk-rotation\n"
          "  ^~~~~~~~~~~~~~~~\n"
          "  list what is done standing or on a chair first, and then stay down\n");
    CHECK(found_in_routine("end-off-floor", "- trunk-rotation\n- childs-pose\n- sphinx\n") == "");
    CHECK(found_in_routine("end-off-floor", "- trunk-rotation\n- hip-airplanes\n") == "");
    CHECK(found_in_routine("end-off-floor", "- childs-pose\n- trunk-rotation\n- sphinx\n- hip-airplanes\n") == "");
}

TEST_CASE("two neighbours that strain the same are told where another order avoids it") {
    CHECK(found_in_routine("same-strain-twice",
                           "- childs-pose\n- knee-to-chest\n- piriformis-stretch\n- legs-up-the-wall\n") ==
          "day.md:5:1: warning: \"Knee-to-chest\" strains the same as \"Child's pose\" before it: flexion "
          "[same-strain-twice]\n"
          "  - knee-to-chest\n"
          "  ^~~~~~~~~~~~~~~\n"
          "  put another stretch that is done lying face up between them\n");
    CHECK(found_in_routine("same-strain-twice",
                           "- childs-pose\n- piriformis-stretch\n- knee-to-chest\n- legs-up-the-wall\n") == "");
}

TEST_CASE("what no order avoids is not told") {
    CHECK(found_in_routine("same-strain-twice", "- knee-to-chest\n- knee-to-chest\n- legs-up-the-wall\n") == "");
    // The last stretch of all keeps its place.
    CHECK(found_in_routine("same-strain-twice", "- childs-pose\n- knee-to-chest\n- legs-up-the-wall\n") == "");
    // Nobody changes position for it.
    CHECK(found_in_routine("same-strain-twice", "- childs-pose\n- cat-cow\n- seated-rotation\n- sphinx\n") == "");
}

TEST_CASE("a list that is too long to be tried in every order is no reason to wait") {
    std::string list;
    for (int at = 0; at < 240; ++at) list += "- knee-to-chest\n";
    for (int at = 0; at < 240; ++at) list += "- supine-twist\n";
    list += "- legs-up-the-wall\n";
    CHECK(found_in_routine("same-strain-twice", list) != "no answer");
}

TEST_CASE("a session ends with a minute of rest, in its last stretch or in its close") {
    CHECK(found_in_routine("no-rest-at-end", "- trunk-rotation\nStay here.\n[rest 40s]\n[pause 19s]\nThank you.\n") ==
          "day.md:4:1: warning: the session ends with a rest of 59s [no-rest-at-end]\n"
          "  - trunk-rotation\n"
          "  ^~~~~~~~~~~~~~~~\n"
          "  end with a minute or more: a last stretch at ease with a hold of 60s, or [breathe 6] in the close\n");
    CHECK(found_in_routine("no-rest-at-end", "- trunk-rotation\nStay here.\n[rest 40s]\n[pause 20s]\nBye.\n") == "");
    CHECK(found_in_routine("no-rest-at-end", "- trunk-rotation\nSit down.\n[breathe 6]\nBye.\n") == "");
    CHECK(found_in_routine("no-rest-at-end", "- trunk-rotation\n- legs-up-the-wall: hold 60s\n") == "");
    CHECK(found_in_routine("no-rest-at-end", "- trunk-rotation\n- legs-up-the-wall: hold 59s\n") != "");
}

TEST_CASE("a long hold on one's feet is no rest at the end, and neither are many short ones") {
    CHECK(found_in_routine("no-rest-at-end", "- arm\n", "Hold.\n[hold 60s]\n") != "");
    CHECK(found_in_routine("no-rest-at-end", "- supine-twist: hold 20s, rounds 4\n") != "");
}

TEST_CASE("a session of more than an hour and a half has a rest on the way") {
    const std::string work = "Lift it.\n[repeat 91]\n[count 60]\n[end]\n";
    CHECK(found_in_routine("long-without-rest", "- arm\n", work) ==
          "day.md:1:1: warning: for 1:31:27 of this session there is no rest [long-without-rest]\n"
          "  +++\n"
          "  ^~~\n"
          "  put a [rest 60s] between two stretches, so that no more than 90m are without one\n");
    CHECK(found_in_routine("long-without-rest", "- arm\n[rest 30s]\n- arm\n",
                           "Lift.\n[repeat 60]\n[count 60]\n[end]\n") == "");
    CHECK(found_in_routine("long-without-rest", "- arm\n[rest 29s]\n- arm\n",
                           "Lift.\n[repeat 60]\n[count 60]\n[end]\n") != "");
}

}  // namespace
}  // namespace cuewell::test
