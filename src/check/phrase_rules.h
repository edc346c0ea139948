#pragma once

#include "check/rule.h"

namespace cuewell {

/// On words that no script should hold, wherever they stand.
[[nodiscard]] Rules phrase_rules();

}  // namespace cuewell
