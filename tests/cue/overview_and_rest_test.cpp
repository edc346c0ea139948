#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

LoadedRoutine arm_routine() {
    return ScriptBuilder().stretch("arm", "Reach.\n[hold 5s]\n").routine("Hello.\n- arm\nBye.\n");
}

Overview an_overview() { return {{{Position::standing, 2}}, 0, false, {"strap"}, {"towel"}}; }

/// What stands in a cue sheet from one piece of its text up to another one.
std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const std::size_t start = text.find(from);
    return text.substr(start, text.find(to, start) - start);
}

std::string welcome_with(const Overview& overview, Guidance guidance = Guidance::full) {
    Plan plan = plan_of(arm_routine());
    plan.overview = overview;
    return between(to_text(narrate(plan, plain_phrases(), plain_delivery(guidance))), "## Welcome", "## Arm");
}

TEST_CASE("an overview is told last before the first stretch, with the time to get what one needs") {
    CHECK(welcome_with(an_overview()) == R"(## Welcome
say    Hello.
pause  2s
say    All standing.
pause  1s
say    Have a strap.
pause  1s
say    Helpful: a towel.
pause  9s

)");
}

TEST_CASE("an overview without things leaves no time to get them") {
    Overview overview = an_overview();
    overview.equipment.clear();
    CHECK(welcome_with(overview, Guidance::minimal) == R"(## Welcome
say    Hello.
pause  2s
say    All standing.
pause  2s

)");
}

TEST_CASE("an overview stays in every guidance, without what only helps") {
    CHECK(welcome_with(an_overview(), Guidance::minimal) == R"(## Welcome
say    Hello.
pause  2s
say    All standing.
pause  1s
say    Have a strap.
pause  9s

)");
}

TEST_CASE("who comes in later hears no overview") {
    Plan plan = plan_of(arm_routine());
    plan.overview = an_overview();
    CHECK(to_text(narrate_rest(plan, plain_phrases(), plain_delivery(), {})).find("All standing.") ==
          std::string::npos);
}

TEST_CASE("a closing rest comes after the last stretch and before the close's words") {
    Plan plan = plan_of(arm_routine());
    plan.closing_rest = ClosingRest{20s, 90s, 3min};
    constexpr const char* kClose = R"(## Close
say    Rest here.
pause  6s
rest   1m30s
say    Bye.
pause  1s
)";
    const CueSheet whole = narrate(plan, plain_phrases(), plain_delivery());
    CHECK(to_text(whole).ends_with(kClose));
    CHECK(to_text(narrate_rest(plan, plain_phrases(), plain_delivery(), {})).ends_with(kClose));
    const auto& rest = std::get<SilenceCue>(whole.cues.at(whole.chapters.back().cue + 2).what);
    CHECK(rest.elastic->least == 20s);
    CHECK(rest.elastic->most == 3min);
    CHECK_FALSE(rest.is_paced);
}

TEST_CASE("a closing rest of no length is not announced") {
    Plan plan = plan_of(arm_routine());
    plan.closing_rest = ClosingRest{};
    CHECK(to_text(narrate(plan, plain_phrases(), plain_delivery())).ends_with("## Close\nsay    Bye.\npause  1s\n"));
}

}  // namespace
}  // namespace cuewell
