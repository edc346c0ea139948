#pragma once

#include "cue/narrate.h"
#include "plan/plan.h"
#include "session/options.h"
#include "session/places.h"

#include <string>

namespace cuewell {

/// How much is said of a session: what its options ask for, or what the journal tells where they leave it to that.
///
/// Shape:  everything the first three times that the journal has the routine, for three minutes or more, less after that, which goes to `notes` with
///         its reason; least of all is only for the listener to ask for. Everything where no journal is kept or it cannot
///         be read.
/// Needs:  the name of the routine, not of a file.
[[nodiscard]] Guidance chosen_guidance(const SessionOptions& options, const std::string& routine, const Places& places,
                                       PlanNotes& notes);

}  // namespace cuewell
