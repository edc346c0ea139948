#pragma once

#include "cue/cue_sheet.h"
#include "cue/session_stages.h"

#include <cstddef>

namespace cuewell {

/// The sheet with one hold changed by a time, and with it the same hold of later sides and rounds of its stretch, so that
/// both sides last the same.
///
/// Shape:  words that begin in the hold before `held` stay where they are: they were heard, or are about to be.
/// Needs:  `cue` is a hold; it does not become shorter than nothing.
[[nodiscard]] CueSheet with_longer_hold(const CueSheet& sheet, std::size_t cue, Duration by, Duration held = {});

/// The sheet with every paced silence from the cue numbered `from` on scaled.
[[nodiscard]] CueSheet with_pace(const CueSheet& sheet, std::size_t from, Scale by);

/// The first `cues` cues of a sheet, and then another one.
///
/// Shape:  lines and chimes are numbered as in `head` as far as they are there; chapters of what is cut off are gone.
[[nodiscard]] StagedSheet joined(const StagedSheet& head, std::size_t cues, const StagedSheet& tail);

}  // namespace cuewell
