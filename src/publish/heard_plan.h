#pragma once

#include "cue/cue_sheet.h"
#include "plan/plan.h"
#include "script/phrasebook.h"

namespace cuewell {

/// The plan of a session with the lengths that its holds and rests have on its sheet: a wished length makes them longer
/// or shorter than the plan has them.
///
/// Shape:  of several passes, the first; in whole seconds, where they are other lengths. What the sheet does not have
///         stays as it is.
[[nodiscard]] Plan heard_plan(Plan plan, const CueSheet& sheet, const Phrasebook& phrases);

}  // namespace cuewell
