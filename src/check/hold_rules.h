#pragma once

#include "check/rule.h"

namespace cuewell {

/// On what is heard in a hold and at its end.
[[nodiscard]] Rules hold_rules();

}  // namespace cuewell
