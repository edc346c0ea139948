#pragma once

#include "check/rule.h"

namespace cuewell {

/// On what a routine lists and in which order.
[[nodiscard]] Rules routine_rules();

}  // namespace cuewell
