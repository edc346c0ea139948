#pragma once

#include "timeline/schedule.h"

namespace cuewell {

/// How long a cue keeps the next one waiting.
///
/// Units:  frames at `rate`; a wait is rounded half up, once, here.
/// Needs:  `lengths` has every line and chime of the cue's sheet.
[[nodiscard]] Frames length_of(const Cue& cue, const ClipLengths& lengths, SampleRate rate);

}  // namespace cuewell
