#include "check/routine_rules.h"

#include "base/duration_text.h"
#include "check/strain_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace cuewell {
namespace {

/// This project's own measure: four to eight stretches make a session.
constexpr std::size_t kMostStretches = 10;

/// As the planner sees to it: a routine gets down to the floor once.
constexpr int kMostFloorTrips = 1;

const Stretch& stretch_of(const RoutineItem& listed, const CheckedScript& script) {
    return *script.loaded.library.at(listed.item.stretch);
}

Findings find_too_many_stretches(const CheckedScript& script) {
    const std::vector<RoutineItem>& items = script.routine().items;
    if (items.size() <= kMostStretches) return {};
    return {{items[kMostStretches].where, fmt::format("this routine has {} stretches", items.size()),
             fmt::format("four to eight make a session, and more than {} are too many to remember", kMostStretches)}};
}

Findings find_second_floor_trip(const CheckedScript& script) {
    int trips = 0;
    bool is_on_floor = false;
    for (const RoutineItem& listed : script.routine().items) {
        const bool is_floor = stretch_of(listed, script).position != Position::standing;
        if (is_floor && !is_on_floor && ++trips > kMostFloorTrips) {
            return {{listed.where, "this is the second time down to the floor",
                     "list what is done standing first, and then stay down"}};
        }
        is_on_floor = is_floor;
    }
    return {};
}

Findings find_same_strain_twice(const CheckedScript& script) {
    Findings findings;
    std::vector<const Stretch*> order;
    for (const RoutineItem& listed : script.routine().items) order.push_back(&stretch_of(listed, script));
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
