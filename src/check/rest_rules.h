#pragma once

#include "check/rule.h"

namespace cuewell {

/// On rest: at the end of a session, and in a long one before that.
[[nodiscard]] Rules rest_rules();

}  // namespace cuewell
