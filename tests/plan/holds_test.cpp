#include "support/cue_builder.h"

#include <doctest/doctest.h>

#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// The length that the only hold of a stretch gets.
Duration hold_of(const std::string& hold, double factor = 1.0, const std::string& item = "- arm\n") {
    Wishes wishes;
    wishes.hold.factor = factor;
    const Plan plan =
        plan_of(ScriptBuilder().stretch("arm", "Lift.\n[hold " + hold + "]\nLower.\n").routine(item), wishes);
    const Hold& planned = std::get<Hold>(plan.stretches.front().repeated[1].what);
    CHECK(planned.length.shortest == planned.length.longest);
    return std::get<Duration>(planned.length.shortest);
}

TEST_CASE("a range of a hold takes its lower end") { CHECK(hold_of("20s-30s") == 20s); }

TEST_CASE("a longer hold is wished within its range only") {
    CHECK(hold_of("20s-30s", 1.2) == 24s);
    CHECK(hold_of("20s-30s", 1.5) == 30s);
    CHECK(hold_of("20s-30s", 40.0) == 30s);
}

TEST_CASE("no wish makes a hold shorter than its minimum") {
    CHECK(hold_of("20s-30s", 0.5) == 20s);
    CHECK(hold_of("20s-30s", 0.000001) == 20s);
    CHECK(hold_of("20s", 0.5) == 20s);
}

TEST_CASE("a hold of one length keeps it") { CHECK(hold_of("20s", 3.0) == 20s); }

TEST_CASE("breaths become time at the session's breath rate") {
    CHECK(hold_of("5 breaths") == 50s);
    CHECK(hold_of("2-5 breaths", 1.5) == 30s);
    CHECK(hold_of("2-5 breaths", 9.0) == 50s);
    CHECK(hold_of("3-6 breaths", 1.5) == 50s);
    CHECK(hold_of("3-6 breaths", 1.3) == 40s);
}

TEST_CASE("a routine's hold takes the place of the stretch's") {
    CHECK(hold_of("20s-30s", 1.0, "- arm: hold 45s\n") == 45s);
    CHECK(hold_of("20s-30s", 1.0, "- arm: hold 5s\n") == 5s);
    CHECK(hold_of("20s", 1.0, "- arm: hold 3 breaths\n") == 30s);
}

TEST_CASE("a routine's range replaces a fixed hold and can be scaled") {
    CHECK(hold_of("20s", 1.5, "- arm: hold 40s-50s\n") == 50s);
    CHECK(hold_of("20s-60s", 1.5, "- arm: hold 40s\n") == 40s);
}

TEST_CASE("a routine's hold reaches holds in repeats, on sides and in the finish") {
    const auto routine =
        ScriptBuilder()
            .two_sided("arm", "A.\n[hold 1s]\n# Each side\n[repeat 2]\nB.\n[hold 2s]\n[end]\n# Finish\nC.\n[hold 3s]\n")
            .routine("- arm: hold 7s\n");
    const PlannedStretch planned = plan_of(routine).stretches.front();
    const auto length = [](const Step& step) { return std::get<Duration>(std::get<Hold>(step.what).length.shortest); };
    CHECK(length(planned.opening[1]) == 7s);
    CHECK(length(std::get<Repeat>(planned.repeated[0].what).steps[1]) == 7s);
    CHECK(length(planned.finish[1]) == 7s);
}

TEST_CASE("a routine's hold leaves the routine's own words alone") {
    const auto routine = ScriptBuilder()
                             .stretch("arm", "Lift.\n")
                             .routine("Wait.\n[hold 9s]\nGo.\n- arm: hold 20s\nStay.\n[hold 8s]\nBye.\n");
    const Plan plan = plan_of(routine);
    const auto length = [](const Step& step) { return std::get<Duration>(std::get<Hold>(step.what).length.shortest); };
    CHECK(length(plan.opening[1]) == 9s);
    CHECK(length(plan.close[1]) == 8s);
}

TEST_CASE("a hold keeps the range that its length was chosen from") {
    const auto range_of = [](const std::string& hold, const std::string& item) {
        Wishes wishes;
        wishes.hold.factor = 1.2;
        const Plan plan = plan_of(ScriptBuilder().stretch("arm", "Lift.\n[hold " + hold + "]\n").routine(item), wishes);
        const LengthRange range = std::get<Hold>(plan.stretches.front().repeated[1].what).range.value();
        return std::pair(std::get<Duration>(range.shortest), std::get<Duration>(range.longest));
    };
    CHECK(range_of("20s-30s", "- arm\n") == std::pair<Duration, Duration>(20s, 30s));
    CHECK(range_of("20s", "- arm\n") == std::pair<Duration, Duration>(20s, 20s));
    CHECK(range_of("2-5 breaths", "- arm\n") == std::pair<Duration, Duration>(20s, 50s));
    CHECK(range_of("20s-30s", "- arm: hold 40s-50s\n") == std::pair<Duration, Duration>(40s, 50s));
}

TEST_CASE("an elastic repeat takes its lower end") {
    const Plan plan = plan_of(ScriptBuilder().stretch("arm", "[repeat 2-4]\nLift.\n[end]\n").routine("- arm\n"));
    const Repeat& repeat = std::get<Repeat>(plan.stretches.front().repeated.front().what);
    CHECK(repeat.times.least == 2);
    CHECK(repeat.times.most == 2);
}

TEST_CASE("pauses and rests in breaths become time too") {
    const Plan plan =
        plan_of(ScriptBuilder().stretch("arm", "[pause 1 breath]\n[rest 2 breaths]\n").routine("- arm\n"));
    const std::vector<Step>& steps = plan.stretches.front().repeated;
    CHECK(std::get<Duration>(std::get<Pause>(steps[0].what).length) == 10s);
    CHECK(std::get<Duration>(std::get<Rest>(steps[1].what).length) == 20s);
}

}  // namespace
}  // namespace cuewell
