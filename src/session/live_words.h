#pragma once

#include "live/planner.h"
#include "plan/plan.h"
#include "script/phrasebook.h"

#include <string>
#include <vector>

namespace cuewell {

/// The sentences that a running session says between its own words.
///
/// Shape:  what is left of the session is told in minutes from a minute and a half on, and below in steps of 5 s; what
///         is left of a hold to the second. A count-in has no sentence.
/// Needs:  a place in `plan` for what tells where one is.
[[nodiscard]] std::vector<std::string> sentences_of(const Saying& saying, const Plan& plan, const Phrasebook& phrases);

}  // namespace cuewell
