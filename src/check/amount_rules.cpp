#include "check/amount_rules.h"

#include "base/duration_text.h"
#include "script/rest_target.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

/// Stretches are held for about 60 s a side in all (ACSM); twice as much is left to authors.
constexpr Duration kMostHeldOnSide = std::chrono::minutes(2);

/// This project's own measure.
constexpr int kMostRounds = 20;

/// How long a pass holds, with all its repeats.
Duration held_in(const std::vector<Step>& steps) {
    Duration sum{};
    for (const Step& step : steps) {
        if (const auto* repeat = std::get_if<Repeat>(&step.what)) sum += repeat->times.least * held_in(repeat->steps);
        if (const auto* hold = std::get_if<Hold>(&step.what)) sum += std::get<Duration>(hold->length.shortest);
    }
    return sum;
}

Findings find_much_held(const CheckedScript& script) {
    Findings findings;
    const std::vector<RoutineItem>& items = script.routine().items;
    for (std::size_t at = 0; at < std::min(items.size(), script.plan.stretches.size()); ++at) {
        const PlannedStretch& planned = script.plan.stretches[at];
        const Duration held = planned.rounds * held_in(planned.repeated);
        if (is_for_rest(*planned.stretch) || held <= kMostHeldOnSide) continue;
        const RoutineItem& listed = items[at];
        // A stretch that is long by itself is told where it is checked.
        const bool is_own = script.is_stretch() || listed.item.rounds > 1 || listed.item.hold.has_value();
        if (!is_own) continue;
        findings.push_back(
            {listed.where,
             fmt::format("\"{}\" holds for {} {}", planned.stretch->title, to_script_text(held),
                         planned.stretch->has_sides ? "on each side" : "in all"),
             fmt::format("about a minute is enough, and more than {} adds little", to_script_text(kMostHeldOnSide))});
    }
    return findings;
}

/// Looks at repeats that are done `times` times, as others are around them. What is inside one that is told is not told.
void add_long_repeats(const std::vector<Step>& steps, int times, Findings& findings) {
    for (const Step& step : steps) {
        const auto* repeat = std::get_if<Repeat>(&step.what);
        if (repeat == nullptr) continue;
        const int most = times * repeat->times.most;
        if (most <= kMostRounds) {
            add_long_repeats(repeat->steps, most, findings);
            continue;
        }
        findings.push_back({step.where, fmt::format("this is repeated up to {} times", most),
                            fmt::format("at most {} rounds; a rest and a second set do more good", kMostRounds)});
    }
}

Findings find_long_repeats(const CheckedScript& script) {
    Findings findings;
    if (script.is_stretch()) {
        const Stretch& stretch = script.stretch();
        for (const auto* steps : {&stretch.opening, &stretch.each_side, &stretch.finish})
            add_long_repeats(*steps, 1, findings);
        return findings;
    }
    add_long_repeats(script.routine().opening, 1, findings);
    for (const RoutineItem& item : script.routine().items) add_long_repeats(item.words_after, 1, findings);
    return findings;
}

}  // namespace

Rules amount_rules() {
    return {
        {"too-much-held", Severity::warning, RuleScope::scripts,
         "About 60 seconds a stretch and side in all give what stretching gives (ACSM).", find_much_held},
        {"long-repeat", Severity::warning, RuleScope::scripts,
         "More than 20 rounds without a rest tire what holds the body, and the form goes.", find_long_repeats},
    };
}

}  // namespace cuewell
