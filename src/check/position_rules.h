#pragma once

#include "check/rule.h"

namespace cuewell {

/// On a stretch's words and its head agreeing on how the body is.
[[nodiscard]] Rules position_rules();

}  // namespace cuewell
