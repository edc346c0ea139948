#include "publish/dose.h"

#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <string>

namespace cuewell {
namespace {

std::string dose(std::string_view body, bool has_sides = false, std::string_view routine = "- arm\nBye.\n") {
    const Plan plan = plan_of(ScriptBuilder().stretch("arm", body, {"standing", has_sides}).routine(routine));
    return dose_of(plan.stretches.front(), plain_phrases());
}

TEST_CASE("a dose is the hold, and each side where there are sides") {
    CHECK(dose("Lift.\n[hold 20s]\n") == "dose_hold seconds 20");
    CHECK(dose("# Each side\nLift.\n[hold 20s]\n", true) == "dose_hold seconds 20 · each_side");
}

TEST_CASE("holds of one length are told once, others one after the other") {
    CHECK(dose("[repeat 3]\nUp.\n[hold 5s]\nDown.\n[hold 5s]\n[end]\n") == "dose_hold seconds 5 · dose_repeat 3");
    CHECK(dose("Up.\n[hold 5s]\nDown.\n[hold 3 breaths]\n") == "dose_hold seconds 5 · dose_hold dose_breaths 3");
}

TEST_CASE("breaths and rounds belong to a dose") {
    CHECK(dose("Up.\n[breathe 6]\n", false, "- arm: rounds 2\nBye.\n") == "dose_breaths 6 · dose_rounds 2");
}

TEST_CASE("a count lasts a second for each number, and is told once where it is done again") {
    CHECK(dose("# Each side\nUp.\n[count 30]\nDown.\n[count 30]\n", true) == "seconds 30 · each_side");
    CHECK(dose("Up.\n[count 10]\nDown.\n[count 20]\n") == "seconds 10 · seconds 20");
}

TEST_CASE("a rest between efforts belongs to a dose") {
    CHECK(dose("[repeat 2]\nUp.\n[hold 5s]\n[rest 1m]\n[end]\n") ==
          "dose_hold seconds 5 · rest minute · dose_repeat 2");
}

TEST_CASE("how often is told where it is so for all that is told, and repeats in repeats are multiplied") {
    CHECK(dose("Up.\n[hold 30s]\n[repeat 3]\nRoll.\n[end]\n") == "dose_hold seconds 30");
    CHECK(dose("Up.\n[hold 30s]\n[repeat 3]\nPulse.\n[hold 5s]\n[end]\n") ==
          "dose_hold seconds 30 + dose_hold seconds 5 · dose_repeat 3");
    CHECK(dose("[repeat 2]\n[repeat 4]\nUp.\n[hold 5s]\n[end]\n[end]\n") == "dose_hold seconds 5 · dose_repeat 8");
    CHECK(dose("[repeat 3]\nRoll.\n[end]\n") == "dose_repeat 3");
    CHECK(dose("[repeat 3]\nRoll.\n[end]\n[repeat 5]\nLift.\n[end]\n") == "dose_repeat 3 + dose_repeat 5");
    CHECK(dose("[repeat 3]\nPress.\n[hold 20s]\n[end]\n[rest 10s]\n") == "dose_hold seconds 20 · dose_repeat 3");
}

TEST_CASE("what is done once around the sides is no dose of each side") {
    const char* const kFinish = "# Finish\n[repeat 3]\nRoll.\n[end]\n[breathe 3]\n";
    CHECK(dose(std::string("Stand.\n[count 5]\n# Each side\nUp.\n[hold 30s]\n") + kFinish, true) ==
          "dose_hold seconds 30 · each_side");
    CHECK(dose(std::string("# Each side\nUp.\n") + kFinish, true) == "dose_breaths 3");
    CHECK(dose(std::string("# Each side\nUp.\n") + kFinish, true, "- arm: rounds 2\nBye.\n") ==
          "dose_breaths 3 · dose_rounds 2");
}

TEST_CASE("a rest is no dose of a side where something is held around it") {
    CHECK(dose("Sit.\n[hold 30s]\n# Each side\nTurn.\n[rest 3s]\n", true) == "dose_hold seconds 30 · rest seconds 3");
}

TEST_CASE("a script that says nothing of it has no dose, not even for its sides") {
    CHECK(dose("Up.\nDown.\n") == "");
    CHECK(dose("# Each side\nLift.\n", true) == "");
}

}  // namespace
}  // namespace cuewell
