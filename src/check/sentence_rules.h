#pragma once

#include "check/rule.h"

namespace cuewell {

/// On sentences that are followed while they are heard: short, and one thing at a time.
[[nodiscard]] Rules sentence_rules();

}  // namespace cuewell
