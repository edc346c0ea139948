#pragma once

#include "cue/narrate.h"
#include "plan/plan.h"
#include "script/library.h"
#include "session/options.h"
#include "session/places.h"

#include <chrono>

namespace cuewell {

/// Settles how much is said of a session, where its options leave that to the journal.
///
/// Shape:  a stretch is told in full the first three times that the journal has it, whatever the routine was, and less
///         after that; and so are the routine's own words. What was chosen goes to `notes` with its reason. Least of all is
///         only for the listener to ask for. Everything is told where no journal is kept or it cannot be read. Days that
///         are still to come do not count.
/// Errors: UsageError where the options name a stretch that the routine does not have.
void choose_guidance(SessionOptions& options, const LoadedRoutine& routine, const Places& places,
                     std::chrono::year_month_day today, PlanNotes& notes);

}  // namespace cuewell
