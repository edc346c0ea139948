#pragma once

#include "base/diagnostic.h"
#include "cue/cue_sheet.h"
#include "timeline/timeline.h"

#include <vector>

namespace cuewell {

/// How long everything sounds, in frames at the session's rate: one length a line and a chime of the cue sheet.
struct ClipLengths {
    std::vector<Frames> lines;
    std::vector<Frames> chimes;
};

/// What is done with an author's words that do not fit their hold.
enum class Fit {
    strict,  ///< An error: the script was written for this voice.
    yield,   ///< Moved earlier or left out, and told as a warning: the listener chose another voice or other holds.
};

/// Places every cue on the session clock.
///
/// Shape:  events sorted by start, a span before what lies inside it; speech never overlaps speech.
/// Units:  frames at `rate`; each wait is rounded half up, once, here.
/// Needs:  `lengths` has every line and chime of `sheet`.
/// Errors: words that do not fit their hold go to `faults`, as errors or warnings by `fit`.
/// Thread: any; keeps no state.
[[nodiscard]] Timeline schedule(const CueSheet& sheet, const ClipLengths& lengths, SampleRate rate, Fit fit,
                                Diagnostics& faults);

}  // namespace cuewell
