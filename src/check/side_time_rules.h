#pragma once

#include "check/rule.h"

namespace cuewell {

/// On both sides being at work equally long.
[[nodiscard]] Rules side_time_rules();

}  // namespace cuewell
