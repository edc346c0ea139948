#pragma once

#include "check/checked_script.h"
#include "script/step.h"

#include <vector>

namespace cuewell {

/// Steps that are done one after the other. They are those of the script it was taken from, which must live longer.
using StepRun = std::vector<const Step*>;

/// The script's own steps in the order in which they are done.
///
/// Shape: of a stretch two runs, up to the end of its first side and the finish; of a routine one for each part of its
///        words. What is repeated stands there twice, so that its end meets its beginning, and no repeat is in it.
[[nodiscard]] std::vector<StepRun> step_runs(const CheckedScript& script);

/// Those of a stretch.
[[nodiscard]] std::vector<StepRun> step_runs(const Stretch& stretch);

/// The text that the script's own steps are written in.
[[nodiscard]] inline const SourceTextPtr& source_of(const CheckedScript& script) {
    return script.is_stretch() ? script.stretch().source : script.routine().source;
}

/// How long nothing is asked for: the length of a pause or a rest, zero for any other step.
[[nodiscard]] Duration quiet_of(const Step& step, Duration breath);

/// Words that are spoken every time; null where the step is none.
[[nodiscard]] const Say* plain_words(const Step& step);

}  // namespace cuewell
