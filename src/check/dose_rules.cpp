#include "check/dose_rules.h"

#include "base/duration_text.h"
#include "script/rest_target.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Static stretches are held for 10 to 30 s, by older adults for 30 to 60 s (ACSM). Short ones of 5 s are done, too.
constexpr Duration kShortestHold = std::chrono::seconds(5);
constexpr Duration kLongestHold = std::chrono::seconds(60);

/// A stretch that is for rest holds nothing with strength: its limit is that of lying comfortably on a floor.
constexpr Duration kLongestRest = std::chrono::minutes(10);

/// What is wrong with the length of a hold; empty where it is within its dose.
std::optional<Finding> dose_fault(const LengthRange& length, const SourceSpan& where, const Stretch& stretch,
                                  bool is_repeated, Duration breath) {
    const Duration shortest = time_of(length.shortest, breath);
    const Duration longest = time_of(length.longest, breath);
    const Duration most = is_for_rest(stretch) ? kLongestRest : kLongestHold;
    if (longest > most) {
        return Finding{where, fmt::format("this hold may last {}", to_script_text(longest)),
                       is_for_rest(stretch) ? fmt::format("a rest lasts at most {}", to_script_text(most))
                                            : fmt::format("a stretch is held for at most {}; one that is for rest has "
                                                          "\"rest\" among its targets",
                                                          to_script_text(most))};
    }
    // What is repeated may be short: it works by its number.
    if (shortest < kShortestHold && !is_repeated) {
        return Finding{
            where, fmt::format("this hold lasts only {}", to_script_text(shortest)),
            fmt::format("a stretch is held for at least {}, unless it is repeated", to_script_text(kShortestHold))};
    }
    return std::nullopt;
}

void add_dose_faults(const std::vector<Step>& steps, const Stretch& stretch, bool is_repeated, Duration breath,
                     Findings& findings) {
    for (const Step& step : steps) {
        if (const auto* repeat = std::get_if<Repeat>(&step.what)) {
            add_dose_faults(repeat->steps, stretch, is_repeated || repeat->times.most > 1, breath, findings);
        } else if (const auto* hold = std::get_if<Hold>(&step.what)) {
            auto fault = dose_fault(hold->length, step.where, stretch, is_repeated, breath);
            if (fault) findings.push_back(std::move(*fault));
        }
    }
}

Findings find_hold_outside_dose(const CheckedScript& script) {
    Findings findings;
    const Duration breath = script.phrases->breath();
    if (script.is_stretch()) {
        const Stretch& stretch = script.stretch();
        for (const auto* steps : {&stretch.opening, &stretch.each_side, &stretch.finish})
            add_dose_faults(*steps, stretch, false, breath, findings);
        return findings;
    }
    for (const RoutineItem& listed : script.routine().items) {
        if (!listed.item.hold) continue;
        const Stretch& stretch = script.loaded.stretch_of(listed);
        auto fault = dose_fault(*listed.item.hold, listed.where, stretch, listed.item.rounds > 1, breath);
        if (fault) findings.push_back(std::move(*fault));
    }
    return findings;
}

}  // namespace

Rules dose_rules() {
    return {
        {"hold-outside-dose", Severity::warning, RuleScope::scripts,
         "Static stretches are held for 10 to 30 seconds, by older adults up to 60 (ACSM); under 5 little happens.",
         find_hold_outside_dose},
    };
}

}  // namespace cuewell
