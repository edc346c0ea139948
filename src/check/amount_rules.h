#pragma once

#include "check/rule.h"

namespace cuewell {

/// On how much a body does in all: what it holds on a side, and how often it repeats.
[[nodiscard]] Rules amount_rules();

}  // namespace cuewell
