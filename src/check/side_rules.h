#pragma once

#include "check/rule.h"

namespace cuewell {

/// On right and left: each is told, and both are done alike.
[[nodiscard]] Rules side_rules();

}  // namespace cuewell
