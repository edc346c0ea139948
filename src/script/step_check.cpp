#include "script/step_check.h"

#include "base/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace cuewell {
namespace {

using Size = UnrolledSize;

constexpr std::int64_t kStepCeiling = kMostUnrolledSteps * 1'000;
constexpr Duration kTimeCeiling = kLongestScript * 1'000;
// A breath's length is the session's to say; for a limit, ten seconds are near enough.
constexpr Duration kRoughBreath = std::chrono::seconds(10);

Size add(Size a, Size b) {
    return {std::min(a.steps + b.steps, kStepCeiling), std::min(a.time + b.time, kTimeCeiling)};
}

struct SizeOfStep {
    Size operator()(const Say&) const { return {1, {}}; }
    Size operator()(const Paragraph&) const { return {0, {}}; }
    Size operator()(const Pause& pause) const { return {1, time_of(pause.length, kRoughBreath)}; }
    Size operator()(const Rest& rest) const { return {1, time_of(rest.length, kRoughBreath)}; }
    Size operator()(const Hold& hold) const {
        return {1 + static_cast<std::int64_t>(hold.cues.size()), time_of(hold.length.longest, kRoughBreath)};
    }
    Size operator()(const Count& count) const { return {count.number, std::chrono::seconds(count.number)}; }
    Size operator()(const Breathe& breathe) const {
        return {2 * breathe.breaths.count, breathe.breaths.count * kRoughBreath};
    }
    Size operator()(const Chime&) const { return {1, {}}; }
    Size operator()(const Repeat& repeat) const {
        const Size once = unrolled_size(repeat.steps);
        return {std::min(once.steps * repeat.times.most, kStepCeiling),
                std::min(once.time * repeat.times.most, kTimeCeiling)};
    }
};

/// Calls `visit` for every step, those in repeats included.
void for_each_step(const std::vector<Step>& steps, const std::function<void(const Step&)>& visit) {
    for (const Step& step : steps) {
        visit(step);
        if (const auto* repeat = std::get_if<Repeat>(&step.what)) for_each_step(repeat->steps, visit);
    }
}

}  // namespace

UnrolledSize unrolled_size(const std::vector<Step>& steps) {
    Size sum;
    for (const Step& step : steps) sum = add(sum, std::visit(SizeOfStep{}, step.what));
    return sum;
}

void check_size(const std::vector<Step>& steps, Diagnostics& faults) {
    const Size size = unrolled_size(steps);
    if (size.steps <= kMostUnrolledSteps && size.time <= kLongestScript) return;
    const bool too_many_steps = size.steps > kMostUnrolledSteps;
    const auto longest = std::ranges::max_element(steps, {}, [&](const Step& step) {
        const Size step_size = std::visit(SizeOfStep{}, step.what);
        return too_many_steps ? step_size.steps : step_size.time.count();
    });
    faults.error(longest->where, "this makes the script too long",
                 fmt::format("a script may have {} steps and last {} hours, all repeats counted", kMostUnrolledSteps,
                             std::chrono::duration_cast<std::chrono::hours>(kLongestScript).count()));
}

void check_unsided(const std::vector<Step>& steps, const std::string& hint, Diagnostics& faults) {
    constexpr const char* kMessage = "there is no side here for {right|left} to mean";
    for_each_step(steps, [&](const Step& step) {
        if (const auto* say = std::get_if<Say>(&step.what); say != nullptr && say->text.is_sided()) {
            faults.error(step.where, kMessage, hint);
        }
        if (const auto* hold = std::get_if<Hold>(&step.what)) {
            for (const HoldCue& cue : hold->cues) {
                if (cue.text.is_sided()) faults.error(cue.where, kMessage, hint);
            }
        }
    });
}

bool has_words(const std::vector<Step>& steps) {
    bool found = false;
    for_each_step(steps, [&](const Step& step) { found = found || std::holds_alternative<Say>(step.what); });
    return found;
}

bool has_plain_words(const std::vector<Step>& steps) {
    bool found = false;
    for_each_step(steps, [&](const Step& step) {
        const auto* say = std::get_if<Say>(&step.what);
        found = found || (say != nullptr && !say->full_guidance);
    });
    return found;
}

void check_chimes(const std::vector<Step>& steps, std::span<const std::string> names, Diagnostics& faults) {
    for_each_step(steps, [&](const Step& step) {
        const auto* chime = std::get_if<Chime>(&step.what);
        if (chime == nullptr || std::ranges::find(names, chime->name) != names.end()) return;
        faults.error(step.where, fmt::format("unknown chime \"{}\"", chime->name), suggestion(chime->name, names));
    });
}

}  // namespace cuewell
