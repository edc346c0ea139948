#pragma once

#include "check/rule.h"

namespace cuewell {

/// On breathing while something is done with strength.
[[nodiscard]] Rules effort_rules();

}  // namespace cuewell
