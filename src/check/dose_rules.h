#pragma once

#include "check/rule.h"

namespace cuewell {

/// On how long a stretch is held.
[[nodiscard]] Rules dose_rules();

}  // namespace cuewell
