#pragma once

#include "base/diagnostic.h"
#include "base/shown_words.h"
#include "config/table.h"

namespace cuewell {

/// Reads `[shown]` of a phrases.toml.
///
/// Errors: go to `faults`: a key that is missing, unknown, empty or too long, a slot that its words cannot have.
[[nodiscard]] ShownWords read_shown_words(const Table& table, Diagnostics& faults);

}  // namespace cuewell
