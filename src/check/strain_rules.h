#pragma once

#include "check/rule.h"

namespace cuewell {

/// On what a stretch strains and its head does not tell.
[[nodiscard]] Rules strain_rules();

}  // namespace cuewell
