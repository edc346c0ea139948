#pragma once

#include "base/diagnostic.h"
#include "script/step.h"

#include <optional>
#include <vector>

namespace cuewell {

/// What chooses the length of each hold, and the number of each repeat.
struct DefiniteChoice {
    Scale scale;                         ///< Of holds.
    std::optional<LengthRange> instead;  ///< A routine's own length for the holds of one of its stretches.
    Duration breath{};
    SourceSpan instead_where;  ///< Where the routine says so.
    double repeats = 0.0;      ///< Share of the range of each elastic repeat.
};

/// How many holds a wish for longer or shorter ones could not change.
struct FixedHolds {
    int fixed = 0;
    int all = 0;
};

/// The steps with every length a time, every hold and repeat a single value.
///
/// Units:  a range takes its lower end times the scale, in whole breaths where it is of breaths, never outside the range;
///         a repeat its lower end and the share of the rest.
/// Errors: a cue that lies outside its hold goes to `faults`.
[[nodiscard]] std::vector<Step> make_definite(const std::vector<Step>& steps, const DefiniteChoice& choice,
                                              Diagnostics& faults, FixedHolds& count);

}  // namespace cuewell
