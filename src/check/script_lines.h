#pragma once

#include "check/checked_script.h"
#include "script/routine.h"
#include "script/stretch.h"

#include <vector>

namespace cuewell {

/// Where in a script a line stands.
enum class ScriptPart { opening, each_side, finish, between };

/// A line that is spoken, outside a hold or inside it.
struct ScriptLine {
    const SpokenText* text = nullptr;  ///< Of the script it was taken from, which must live longer.
    SourceSpan where;
    ScriptPart part = ScriptPart::opening;
    bool full_guidance = false;  ///< Left out after the first time.
    bool is_in_hold = false;
};

/// Every spoken line in the order of the text, each once however often it is repeated.
[[nodiscard]] std::vector<ScriptLine> lines_of(const Stretch& stretch);

/// The routine's own lines, without those of the stretches it lists; `between` is behind the first item.
[[nodiscard]] std::vector<ScriptLine> lines_of(const Routine& routine);

/// The lines of the script that is checked: of the stretch, or the routine's own.
[[nodiscard]] std::vector<ScriptLine> own_lines(const CheckedScript& script);

}  // namespace cuewell
