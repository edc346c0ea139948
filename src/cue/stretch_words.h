#pragma once

#include "plan/plan.h"
#include "script/phrasebook.h"

#include <optional>
#include <string>

namespace cuewell {

/// What the program's phrases about a stretch, and about one of its sides, are filled with.
[[nodiscard]] PhraseSlots slots_of(const PlannedStretch& planned, std::optional<Side> side, const Phrasebook& phrases);

/// What the chapter of a side or round of a stretch is called.
[[nodiscard]] std::string chapter_title(const PlannedStretch& planned, const Pass& pass, const Phrasebook& phrases);

}  // namespace cuewell
