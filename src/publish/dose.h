#pragma once

#include "plan/plan.h"
#include "script/phrasebook.h"

#include <string>

namespace cuewell {

/// How much of a stretch is done, in a few words: "Hold 20 seconds · each side".
///
/// Shape: each hold, count, rest and number of breaths that differs from the others, and how often: "Hold 30 seconds +
///        Hold 5 seconds · 3 times". A rest only between what is done as often. Of a stretch with sides what is done on
///        each, and only where that is nothing what is done around them. A count lasts a second for each number. Empty
///        where a script says nothing of it.
[[nodiscard]] std::string dose_of(const PlannedStretch& planned, const Phrasebook& phrases);

}  // namespace cuewell
