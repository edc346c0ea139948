#pragma once

#include "base/diagnostic.h"
#include "check/rule.h"

#include <vector>

namespace cuewell {

/// What the rules find in a script, without what its head accepts, and what is wrong with its acceptances.
///
/// Thread: any; keeps no state.
[[nodiscard]] std::vector<Diagnostic> run_rules(const CheckedScript& script, const Rules& rules);

}  // namespace cuewell
