#pragma once

#include "cue/cue_sheet.h"
#include "timeline/schedule.h"

#include <cstddef>

namespace cuewell {

/// How long a session can become where only what comes is changed.
struct PossibleLengths {
    Frames shortest;
    Frames longest;
    Frames usual{};  ///< Where nothing is changed.
};

/// The lengths of the whole session that the cues from `from` on allow.
[[nodiscard]] PossibleLengths possible_lengths(const CueSheet& sheet, const ClipLengths& lengths, SampleRate rate,
                                               std::size_t from);

/// The sheet changed so that the session lasts `wished`, to the frame, or else as near to it as can be.
///
/// Shape:  only cues from `from` on change. Holds and rests within their elastic ranges first, all by the same share; paced
///         silences then, by at most a fifth shorter and a quarter longer. A hold whose twin on the other side, or in an
///         earlier round, has passed keeps that one's length: both sides last the same.
/// Needs:  `lengths` as schedule().
/// Thread: any; keeps no state.
[[nodiscard]] CueSheet fitted(const CueSheet& sheet, const ClipLengths& lengths, SampleRate rate, std::size_t from,
                              Frames wished);

}  // namespace cuewell
