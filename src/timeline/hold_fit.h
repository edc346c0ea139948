#pragma once

#include "base/diagnostic.h"
#include "cue/cue_sheet.h"
#include "timeline/schedule.h"

#include <vector>

namespace cuewell {

/// Words that found their place inside a hold.
struct PlacedWords {
    LineId line;
    Frames at;  ///< From the start of the hold.
    SourceSpan where;
};

/// Finds a place inside a hold of `length` for each of its inner cues.
///
/// Shape:  sorted, without overlap, all inside the hold. The program's own words give way to the author's.
/// Errors: an author's words that do not fit go to `faults`, as an error or a warning by `fit`.
[[nodiscard]] std::vector<PlacedWords> fit_into_hold(const HoldCueSpan& hold, Frames length, const ClipLengths& lengths,
                                                     SampleRate rate, Fit fit, Diagnostics& faults);

}  // namespace cuewell
