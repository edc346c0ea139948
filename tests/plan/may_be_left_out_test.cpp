#include "plan/may_be_left_out.h"

#include "plan/wished_items.h"
#include "support/cue_builder.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using Marks = std::vector<bool>;

/// Of a routine with a list of stretches, of which "turn" and "bow" are done standing, the others lying.
Marks marks(const std::string& list, const Wishes& wishes = {}) {
    const LoadedRoutine loaded = ScriptBuilder()
                                     .stretch("turn", "Turn.\n")
                                     .stretch("bow", "Bow.\n")
                                     .stretch("twist", "Twist.\n", {"lying face up", false})
                                     .stretch("still", "Be still.\n", {"lying face up", false})
                                     .routine(list + "Rest on your back.\n");
    return may_be_left_out(loaded, wished_items(loaded.routine, wishes));
}

TEST_CASE("what is optional may be left out and nothing else") {
    CHECK(marks("- turn: optional\n- bow\n- still\n") == Marks{true, false, false});
}

TEST_CASE("the last stretch stays where the one before it is done elsewhere") {
    CHECK(marks("- turn\n- twist: optional\n") == Marks{false, false});
    CHECK(marks("- twist\n- turn: optional\n- still: optional\n") == Marks{false, true, false});
}

TEST_CASE("the last stretch may go where another that is always done ends there too") {
    CHECK(marks("- turn\n- twist\n- still: optional\n") == Marks{false, false, true});
    CHECK(marks("- twist\n- still: optional\n- still: optional\n") == Marks{false, true, true});
}

TEST_CASE("where all that end there may go the last one stays") {
    CHECK(marks("- turn\n- twist: optional\n- still: optional\n") == Marks{false, true, false});
    CHECK(marks("- twist: optional\n- still: optional\n") == Marks{true, false});
}

TEST_CASE("the last stretch is the last one that names leave") {
    Wishes wishes;
    wishes.skip = {"still"};
    CHECK(marks("- turn\n- twist: optional\n- still\n", wishes) == Marks{false, false});
}

TEST_CASE("in a plan the last stretch is not one that may still be left out") {
    const LoadedRoutine loaded = ScriptBuilder()
                                     .stretch("turn", "Turn.\n")
                                     .stretch("twist", "Twist.\n", {"lying face up", false})
                                     .routine("- turn: optional\n- twist: optional\nRest on your back.\n");
    const Plan plan = plan_of(loaded);
    CHECK(plan.stretches.front().is_optional);
    CHECK_FALSE(plan.stretches.back().is_optional);
}

}  // namespace
}  // namespace cuewell
