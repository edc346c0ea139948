#include "check/routine_rules.h"

#include "base/duration_text.h"
#include "check/strain_order.h"
#include "plan/floor_trips.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace cuewell {
namespace {

/// This project's own measure: four to eight stretches make a session.
constexpr std::size_t kMostStretches = 10;

/// As the planner sees to it: a routine gets down to the floor once.
constexpr std::size_t kMostFloorTrips = 1;
constexpr const char* kDownOnce = "list what is done standing or on a chair first, and then stay down";

std::vector<const Stretch*> order_of(const CheckedScript& script) {
    std::vector<const Stretch*> order;
    for (const RoutineItem& listed : script.routine().items) order.push_back(&script.loaded.stretch_of(listed));
    return order;
}

Findings find_too_many_stretches(const CheckedScript& script) {
    const std::vector<RoutineItem>& items = script.routine().items;
    if (items.size() <= kMostStretches) return {};
    return {{items[kMostStretches].where, fmt::format("this routine has {} stretches", items.size()),
             fmt::format("four to eight make a session, and more than {} are too many to remember", kMostStretches)}};
}

Findings find_second_floor_trip(const CheckedScript& script) {
    const std::vector<std::size_t> trips = floor_trips(order_of(script));
    if (trips.size() <= kMostFloorTrips) return {};
    return {
        {script.routine().items[trips[kMostFloorTrips]].where, "this is the second time down to the floor", kDownOnce}};
}

/// Told by the second trip already, where one goes down again.
Findings find_end_off_floor(const CheckedScript& script) {
    const std::vector<const Stretch*> order = order_of(script);
    if (floor_trips(order).size() != 1 || is_on_floor(order.back()->position)) return {};
    const auto last_down = std::ranges::find_if(order.rbegin(), order.rend(), is_on_floor,
                                                [](const Stretch* stretch) { return stretch->position; });
    const auto up = static_cast<std::size_t>(order.rend() - last_down);
    return {{script.routine().items[up].where, "one gets up from the floor for this, before the end", kDownOnce}};
}

Findings find_same_strain_twice(const CheckedScript& script) {
    Findings findings;
    const std::vector<const Stretch*> order = order_of(script);
    for (const std::size_t at : avoidable_repeats(order)) {
        findings.push_back(
            {script.routine().items[at].where,
             fmt::format("\"{}\" strains the same as \"{}\" before it: {}", order[at]->title, order[at - 1]->title,
                         shared_strain(*order[at - 1], *order[at])),
             fmt::format("put another stretch that is done {} between them", in_words(order[at]->position))});
    }
    return findings;
}

}  // namespace

Rules routine_rules() {
    return {
        {"too-many-stretches", Severity::warning, RuleScope::routines,
         "Nobody keeps more than ten stretches in mind, and few keep at it for so long.", find_too_many_stretches},
        {"second-floor-trip", Severity::warning, RuleScope::routines,
         "Getting down to the floor and up again is the hardest part of a session for many, and where they fall.",
         find_second_floor_trip},
        {"end-off-floor", Severity::warning, RuleScope::routines,
         "Who has come down to the floor rests there: getting up is hardest when one is tired, and rest is for the "
         "end.",
         find_end_off_floor},
        {"same-strain-twice", Severity::warning, RuleScope::routines,
         "What a stretch has just strained can recover while another one is done, where the order allows that.",
         find_same_strain_twice},
    };
}

}  // namespace cuewell
