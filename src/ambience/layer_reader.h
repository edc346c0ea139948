#pragma once

#include "ambience/recipe.h"
#include "base/diagnostic.h"
#include "config/table.h"

namespace cuewell {

/// Reads a `[[layer]]` of a recipe.
///
/// Errors: every fault goes to `faults` with its place; the result is then of no use.
[[nodiscard]] AmbienceLayer read_layer(const Table& table, Diagnostics& faults);

}  // namespace cuewell
