#include "check/rest_rules.h"

#include "base/duration_text.h"
#include "check/step_runs.h"

#include <fmt/format.h>

#include <algorithm>

namespace cuewell {
namespace {

/// This project's own measures.
constexpr Duration kLeastRestAtEnd = std::chrono::seconds(60);
constexpr Duration kLongestWithoutRest = std::chrono::minutes(90);
/// What counts as a rest on the way.
constexpr Duration kLeastRest = std::chrono::seconds(30);

/// The quiet, the holds and the guided breaths of a routine's close, where nobody moves from one thing to the next.
Duration rest_in(const std::vector<Step>& steps, Duration breath) {
    Duration sum{};
    for (const Step& step : steps) {
        sum += quiet_of(step, breath);
        if (const auto* hold = std::get_if<Hold>(&step.what)) sum += time_of(hold->length.shortest, breath);
        if (const auto* breaths = std::get_if<Breathe>(&step.what)) sum += breaths->breaths.count * breath;
        if (const auto* repeat = std::get_if<Repeat>(&step.what))
            sum += repeat->times.least * rest_in(repeat->steps, breath);
    }
    return sum;
}

/// The longest thing of a stretch that is a rest where the body is at ease.
Duration longest_rest_in(const std::vector<Step>& steps, Duration breath) {
    Duration longest{};
    for (const Step& step : steps) {
        if (const auto* repeat = std::get_if<Repeat>(&step.what))
            longest = std::max(longest, longest_rest_in(repeat->steps, breath));
        if (const auto* breaths = std::get_if<Breathe>(&step.what))
            longest = std::max(longest, breaths->breaths.count * breath);
        if (const auto* rest = std::get_if<Rest>(&step.what))
            longest = std::max(longest, std::get<Duration>(rest->length));
        if (const auto* hold = std::get_if<Hold>(&step.what))
            longest = std::max(longest, std::get<Duration>(hold->length.shortest));
    }
    return longest;
}

bool is_at_ease(Position position) { return position != Position::standing && position != Position::hands_and_knees; }

Findings find_no_rest_at_end(const CheckedScript& script) {
    if (script.plan.stretches.empty()) return {};
    const PlannedStretch& last = script.plan.stretches.back();
    const Duration breath = script.phrases->breath();
    Duration most = rest_in(script.plan.close, breath);
    if (is_at_ease(last.stretch->position)) {
        for (const auto* steps : {&last.opening, &last.repeated, &last.finish})
            most = std::max(most, longest_rest_in(*steps, breath));
    }
    if (most >= kLeastRestAtEnd) return {};
    return {{script.routine().items.back().where,
             fmt::format("the session ends with a rest of {}", to_script_text(most)),
             "end with a minute or more: a last stretch at ease with a hold of 60s, or [breathe 6] in the close"}};
}

bool is_rest(const Event& event, SampleRate rate) {
    const bool is_quiet = event.kind == EventKind::rest || event.kind == EventKind::breath ||
                          event.kind == EventKind::hold || event.kind == EventKind::pause;
    return is_quiet && to_duration(event.end - event.start, rate) >= kLeastRest;
}

Findings find_long_without_rest(const CheckedScript& script) {
    if (!script.timeline) return {};
    const SampleRate rate = script.timeline->rate;
    Frames longest;
    FramePosition from;
    for (const Event& event : script.timeline->events) {
        if (!is_rest(event, rate)) continue;
        longest = std::max(longest, event.start - from);
        from = event.end;
    }
    longest = std::max(longest, FramePosition(0) + script.timeline->length - from);
    if (to_duration(longest, rate) <= kLongestWithoutRest) return {};
    return {{script.routine().where,
             fmt::format("for {} of this session there is no rest", to_clock_text(to_duration(longest, rate))),
             fmt::format("put a [rest 60s] between two stretches, so that no more than {} are without one",
                         to_script_text(kLongestWithoutRest))}};
}

}  // namespace

Rules rest_rules() {
    return {
        {"no-rest-at-end", Severity::warning, RuleScope::routines,
         "A session ends in a minute of rest or more: what was stretched settles, and nobody gets up dizzy.",
         find_no_rest_at_end},
        {"long-without-rest", Severity::warning, RuleScope::routines,
         "After an hour and a half without a rest, attention and strength are gone.", find_long_without_rest},
    };
}

}  // namespace cuewell
