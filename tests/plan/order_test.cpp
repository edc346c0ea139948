#include "base/errors.h"
#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

ScriptBuilder three_stretches() {
    return ScriptBuilder().stretch("arm", "Lift.\n").stretch("back", "Round.\n").stretch("calf", "Press.\n");
}

std::vector<std::string> names_of(const Plan& plan) {
    std::vector<std::string> names;
    for (const PlannedStretch& planned : plan.stretches) names.push_back(planned.stretch->name);
    return names;
}

std::string words_of(const std::vector<Step>& steps) {
    std::string words;
    for (const Step& step : steps) words += std::get<Say>(step.what).text.plain();
    return words;
}

std::string message_of(const LoadedRoutine& routine, const Wishes& wishes) {
    try {
        (void)plan_of(routine, wishes);
    } catch (const UsageError& error) {
        return error.what();
    }
    return "no error";
}

TEST_CASE("stretches keep the order of the routine, whatever the order of the wishes") {
    const LoadedRoutine routine = three_stretches().routine("- calf\n- arm\n- back\n");
    CHECK(names_of(plan_of(routine)) == std::vector<std::string>{"calf", "arm", "back"});
    Wishes wishes;
    wishes.only = {"back", "calf"};
    CHECK(names_of(plan_of(routine, wishes)) == std::vector<std::string>{"calf", "back"});
}

TEST_CASE("optional stretches are there until something speaks against them") {
    CHECK(names_of(plan_of(three_stretches().routine("- arm: optional\n- back\n"))) ==
          std::vector<std::string>{"arm", "back"});
}

TEST_CASE("a skipped stretch is left out, also where it is asked for by only") {
    Wishes wishes;
    wishes.only = {"arm", "back"};
    wishes.skip = {"arm"};
    CHECK(names_of(plan_of(three_stretches().routine("- arm\n- back\n- calf\n"), wishes)) ==
          std::vector<std::string>{"back"});
}

TEST_CASE("a stretch that is listed twice is skipped twice") {
    Wishes wishes;
    wishes.skip = {"arm"};
    CHECK(names_of(plan_of(three_stretches().routine("- arm\n- back\n- arm\n"), wishes)) ==
          std::vector<std::string>{"back"});
}

TEST_CASE("a wish for a stretch that the routine does not list says what is near") {
    const LoadedRoutine routine = three_stretches().routine("- arm\n- back\n");
    Wishes wishes;
    wishes.only = {"bakc"};
    CHECK(message_of(routine, wishes) == "--only: there is no \"bakc\" in \"plain\"; did you mean \"back\"?");
    wishes = {};
    wishes.skip = {"calf"};
    CHECK(message_of(routine, wishes) == "--skip: there is no \"calf\" in \"plain\"; expected one of: arm, back");
}

TEST_CASE("wishes that leave no stretch are refused") {
    Wishes wishes;
    wishes.skip = {"arm", "back"};
    CHECK(message_of(three_stretches().routine("- arm\n- back\n"), wishes) ==
          "--only and --skip leave no stretch of \"plain\"");
}

TEST_CASE("words after a stretch go with it") {
    const LoadedRoutine routine =
        three_stretches().routine("Hello.\n- arm\nAfter arm.\n- back\nAfter back.\n- calf\nBye.\n");
    Wishes wishes;
    wishes.skip = {"arm"};
    const Plan plan = plan_of(routine, wishes);
    CHECK(words_of(plan.opening) == "Hello.");
    CHECK(words_of(plan.stretches[0].words_after) == "After back.");
    CHECK(plan.stretches[1].words_after.empty());
    CHECK(words_of(plan.close) == "Bye.");
}

TEST_CASE("the close of a routine is kept where its last stretch is left out, and so are the words before that") {
    const LoadedRoutine routine = three_stretches().routine("- arm\nAfter arm.\n- calf\nBye.\n");
    Wishes wishes;
    wishes.skip = {"calf"};
    const Plan plan = plan_of(routine, wishes);
    CHECK(words_of(plan.stretches.back().words_after) == "After arm.");
    CHECK(words_of(plan.close) == "Bye.");
}

}  // namespace
}  // namespace cuewell
