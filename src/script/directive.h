#pragma once

#include "script/line_text.h"
#include "script/step.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cuewell {

struct RepeatOpening {
    WholeNumberRange times;
};
struct RepeatEnd {};

/// What stands in one pair of brackets.
using Directive = std::variant<Pause, Rest, Hold, Count, Breathe, Chime, RepeatOpening, RepeatEnd>;

/// The words that a directive may open with.
[[nodiscard]] std::vector<std::string> directive_names();

/// Reads a line that opens with a bracket: `[hold 20s-30s]`.
///
/// Errors: one fault that points at the word that is wrong; the result is then empty.
[[nodiscard]] std::optional<Directive> parse_directive(const LineText& line, Diagnostics& faults);

/// Reads a line under a hold: `@10s Breathe.`, `@-5s Nearly there.`, `@halfway Half way.`
[[nodiscard]] std::optional<HoldCue> parse_hold_cue(const LineText& line, Diagnostics& faults);

}  // namespace cuewell
