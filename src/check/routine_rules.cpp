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

std::vector<const Stretch*> order_of(const CheckedScript& script) {
    std::vector<const Stretch*> order;
    for (const RoutineItem& listed : script.routine().items)
        order.push_back(script.loaded.library.at(listed.item.stretch).get());
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
    return {{script.routine().items[trips[kMostFloorTrips]].where, "this is the second time down to the floor",
             "list what is done standing first, and then stay down"}};
}

Findings find_same_strain_twice(const CheckedScript& script) {
    Findings findings;
    const std::vector<const Stretch*> order = order_of(script);
    for (const std::size_t at : avoidable_repeats(order)) {
        findings.push_back(
            {script.routine().items[at].where,
             fmt::format("\"{}\" strains the same as \"{}\" before it: {}", order[at]->title, order[at - 1]->title,
                         shared_strain(*order[at - 1], *order[at])),
             fmt::format("put another stretch that is done {} between them", to_name(order[at]->position))});
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
        {"same-strain-twice", Severity::warning, RuleScope::routines,
         "What a stretch has just strained can recover while another one is done, where the order allows that.",
         find_same_strain_twice},
    };
}

}  // namespace cuewell
