#pragma once

#include "plan/plan.h"

#include <cstddef>
#include <vector>

namespace cuewell {

/// The items of a routine that wishes leave in it, by their number, whatever their form.
///
/// Errors: UsageError for a wish that names no stretch of the routine.
[[nodiscard]] std::vector<std::size_t> wished_items(const Routine& routine, const Wishes& wishes);

}  // namespace cuewell
