#pragma once

#include "check/rule.h"

namespace cuewell {

/// On words that tell a time: it is that of the clock.
[[nodiscard]] Rules clock_rules();

}  // namespace cuewell
