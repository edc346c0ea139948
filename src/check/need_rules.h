#pragma once

#include "check/rule.h"

namespace cuewell {

/// On what a stretch needs and its head does not tell.
[[nodiscard]] Rules need_rules();

}  // namespace cuewell
