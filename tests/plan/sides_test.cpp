#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

std::string passes_text(const PlannedStretch& planned) {
    std::string text;
    for (const Pass& pass : planned.passes) {
        text += std::to_string(pass.round) + (pass.side ? to_name(*pass.side) : "none") + " ";
    }
    return text;
}

std::string passes_of(const std::string& item, bool has_sides, Side lead) {
    Wishes wishes;
    wishes.lead = lead;
    const std::string body = has_sides ? "# Each side\nLift.\n" : "Lift.\n";
    const auto routine = ScriptBuilder().stretch("arm", body, {"standing", has_sides}).routine(item);
    return passes_text(plan_of(routine, wishes).stretches.front());
}

TEST_CASE("a stretch with sides is done right then left") {
    CHECK(passes_of("- arm\n", true, Side::right) == "1right 1left ");
}

TEST_CASE("the lead side comes first in every round") {
    CHECK(passes_of("- arm: rounds 2\n", true, Side::left) == "1left 1right 2left 2right ");
}

TEST_CASE("sides alternate through the rounds") {
    CHECK(passes_of("- arm: rounds 3\n", true, Side::right) == "1right 1left 2right 2left 3right 3left ");
}

TEST_CASE("a stretch without sides is done once a round, whatever side leads") {
    CHECK(passes_of("- arm: rounds 3\n", false, Side::left) == "1none 2none 3none ");
}

std::string leads_of(const std::string& items, const Wishes& wishes) {
    const auto routine = ScriptBuilder()
                             .two_sided("arm", "# Each side\nLift.\n")
                             .two_sided("leg", "# Each side\nLift.\n")
                             .two_sided("hip", "# Each side\nLift.\n")
                             .stretch("back", "Round.\n")
                             .routine(items);
    std::string leads;
    for (const PlannedStretch& planned : plan_of(routine, wishes).stretches) {
        const auto side = planned.passes.front().side;
        leads += planned.stretch->name + (side ? std::string(" ") + to_name(*side) : "") + ", ";
    }
    return leads;
}

TEST_CASE("the lead side alternates from one stretch with sides to the next") {
    CHECK(leads_of("- arm\n- back\n- leg\n- hip\n", {}) == "arm right, back, leg left, hip right, ");
    Wishes wishes;
    wishes.lead = Side::left;
    CHECK(leads_of("- arm: rounds 2\n- leg\n", wishes) == "arm left, leg right, ");
}

TEST_CASE("a stretch that is left out changes no lead") {
    Wishes wishes;
    wishes.skip = {"arm"};
    CHECK(leads_of("- arm\n- leg\n- hip\n", wishes) == "leg right, hip left, ");
    wishes = {};
    wishes.forms = {{}, {true}, {}};
    CHECK(leads_of("- arm\n- leg\n- hip\n", wishes) == "arm right, hip left, ");
}

TEST_CASE("what stands before the sides is no part of them") {
    const auto routine =
        ScriptBuilder().two_sided("arm", "Stand.\n# Each side\nLift.\n# Finish\nShake.\n").routine("- arm\n");
    const PlannedStretch planned = plan_of(routine).stretches.front();
    CHECK(planned.opening.size() == 1);
    CHECK(planned.repeated.size() == 1);
    CHECK(planned.finish.size() == 1);
}

TEST_CASE("without sides the part before the finish is what rounds repeat") {
    const auto routine =
        ScriptBuilder().stretch("arm", "Stand.\nLift.\n# Finish\nShake.\n").routine("- arm: rounds 2\n");
    const PlannedStretch planned = plan_of(routine).stretches.front();
    CHECK(planned.opening.empty());
    CHECK(planned.repeated.size() == 2);
    CHECK(planned.finish.size() == 1);
}

}  // namespace
}  // namespace cuewell
