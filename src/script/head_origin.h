#pragma once

#include "base/diagnostic.h"
#include "config/table_reader.h"

#include <string>

namespace cuewell {

/// Who wrote a script, out of its head: `author`, which may be left out.
[[nodiscard]] std::string read_author(TableReader& head);

/// The day of a script, out of its head: `date`, which may be left out.
///
/// Shape:  YYYY-MM-DD, a day of the calendar; empty where there is none.
/// Errors: go to `faults`.
[[nodiscard]] std::string read_date(TableReader& head, Diagnostics& faults);

}  // namespace cuewell
