#pragma once

#include "check/rule.h"

namespace cuewell {

/// On how much is said in a session, and how fast.
[[nodiscard]] Rules pace_rules();

}  // namespace cuewell
