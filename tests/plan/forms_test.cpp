#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

LoadedRoutine two_stretches() {
    return ScriptBuilder()
        .stretch("arm", "[repeat 2-6]\nLift.\n[repeat 1-2]\nHigher.\n[end]\n[end]\n")
        .stretch("back", "Round.\n")
        .routine("- arm: rounds 2\n- back: optional\nBye.\n");
}

const Repeat& repeat_of(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
        if (const auto* repeat = std::get_if<Repeat>(&step.what)) return *repeat;
    }
    throw std::runtime_error("there is no repeat");
}

/// "4 times 2": how often the repeat of "arm" is done, and the one inside it.
std::string repeats_at(double share) {
    Wishes wishes;
    wishes.forms = {{false, 0, share}, {}};
    const Plan plan = plan_of(two_stretches(), wishes);
    const Repeat& outer = repeat_of(plan.stretches.front().repeated);
    CHECK(outer.times.least == outer.times.most);
    return std::to_string(outer.times.least) + " times " + std::to_string(repeat_of(outer.steps).times.least);
}

TEST_CASE("an elastic repeat is done as often as its form says, from its least to its most") {
    CHECK(repeats_at(0.0) == "2 times 1");
    CHECK(repeats_at(0.25) == "3 times 1");
    CHECK(repeats_at(0.5) == "4 times 2");
    CHECK(repeats_at(1.0) == "6 times 2");
}

TEST_CASE("without forms everything is as the routine has it") {
    const Plan plan = plan_of(two_stretches());
    CHECK(repeat_of(plan.stretches[0].repeated).times.least == 2);
    CHECK(plan.stretches[0].rounds == 2);
    CHECK(plan.stretches[1].rounds == 1);
    CHECK_FALSE(plan.closing_rest);
}

TEST_CASE("extra rounds come on top of those of the routine") {
    Wishes wishes;
    wishes.forms = {{false, 3, 0.0}, {false, 1, 0.0}};
    const Plan plan = plan_of(two_stretches(), wishes);
    CHECK(plan.stretches[0].rounds == 5);
    CHECK(plan.stretches[0].passes.size() == 5);
    CHECK(plan.stretches[1].rounds == 2);
}

TEST_CASE("what its form leaves out is not done, and the close is said all the same") {
    Wishes wishes;
    wishes.forms = {{}, {true, 0, 0.0}};
    const Plan plan = plan_of(two_stretches(), wishes);
    REQUIRE(plan.stretches.size() == 1);
    CHECK(plan.stretches[0].stretch->name == "arm");
    CHECK(plan.close.size() == 1);
}

TEST_CASE("a wished rest before the close is the plan's") {
    Wishes wishes;
    wishes.closing_rest = ClosingRest{Duration(1), Duration(2), Duration(3)};
    CHECK(plan_of(two_stretches(), wishes).closing_rest.value().length == Duration(2));
}

}  // namespace
}  // namespace cuewell
