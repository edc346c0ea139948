#include "check/step_runs.h"

#include <algorithm>

namespace cuewell {
namespace {

void add_steps(const std::vector<Step>& steps, StepRun& run) {
    for (const Step& step : steps) {
        const auto* repeat = std::get_if<Repeat>(&step.what);
        if (repeat == nullptr) {
            run.push_back(&step);
            continue;
        }
        const int times = std::min(repeat->times.least, 2);
        for (int pass = 0; pass < times; ++pass) add_steps(repeat->steps, run);
    }
}

}  // namespace

std::vector<StepRun> step_runs(const Stretch& stretch) {
    std::vector<StepRun> runs(1);
    add_steps(stretch.opening, runs.front());
    add_steps(stretch.each_side, runs.front());
    add_steps(stretch.finish, runs.emplace_back());
    return runs;
}

std::vector<StepRun> step_runs(const CheckedScript& script) {
    if (script.is_stretch()) return step_runs(script.stretch());
    std::vector<StepRun> runs(1);
    add_steps(script.routine().opening, runs.front());
    for (const RoutineItem& item : script.routine().items) add_steps(item.words_after, runs.emplace_back());
    return runs;
}

Duration quiet_of(const Step& step, Duration breath) {
    if (const auto* pause = std::get_if<Pause>(&step.what)) return time_of(pause->length, breath);
    if (const auto* rest = std::get_if<Rest>(&step.what)) return time_of(rest->length, breath);
    return Duration::zero();
}

const Say* plain_words(const Step& step) {
    const auto* say = std::get_if<Say>(&step.what);
    return say != nullptr && !say->full_guidance ? say : nullptr;
}

}  // namespace cuewell
