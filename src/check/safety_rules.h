#pragma once

#include "check/rule.h"

namespace cuewell {

/// On what no script may leave out, and none may say.
[[nodiscard]] Rules safety_rules();

}  // namespace cuewell
