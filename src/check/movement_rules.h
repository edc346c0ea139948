#pragma once

#include "check/rule.h"

namespace cuewell {

/// On the time that a body needs to do what is said.
[[nodiscard]] Rules movement_rules();

}  // namespace cuewell
