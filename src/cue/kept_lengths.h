#pragma once

#include "cue/cue_sheet.h"

namespace cuewell {

/// A part of a session in which each hold and each rest lasts as long as in the whole, where they are in it: narrated by
/// itself, it has the lengths of the plan, and not those that a wished length has given them.
[[nodiscard]] CueSheet with_lengths_of(const CueSheet& whole, CueSheet part);

/// A part of a session that begins at `from`, in which the holds and rests of that stretch last as long as in the pass before, which
/// was heard in `before`, and can no more be changed: both sides last the same.
[[nodiscard]] CueSheet with_lengths_of_passed(const CueSheet& before, PassPlace from, CueSheet part);

}  // namespace cuewell
