#pragma once

#include "base/diagnostic.h"

#include <span>
#include <string>

namespace cuewell {

/// Faults as the JSON array of `check --json`.
///
/// Shape: an object a line: file, line, column, length, severity, rule, message, hint, mend. What there is none of is
///        null; a mend has line, column, length and text. Columns and lengths are in characters, from 1.
[[nodiscard]] std::string to_json(std::span<const Diagnostic> faults);

}  // namespace cuewell
