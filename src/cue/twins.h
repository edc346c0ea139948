#pragma once

#include "cue/cue_sheet.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace cuewell {

/// For each cue of a sheet: the nearest one before it that is the same hold or rest in an earlier pass of its stretch. Both sides
/// last the same where twins do.
///
/// Shape: empty for a cue that is neither, has no such twin, or stands outside the stretches. A pass that is done again
///        is no earlier one.
[[nodiscard]] std::vector<std::optional<std::size_t>> twins_of(const CueSheet& sheet);

}  // namespace cuewell
