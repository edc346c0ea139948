#pragma once

#include "check/rule.h"

#include <optional>
#include <string_view>

namespace cuewell {

/// Every rule of the checker, in the order of docs/checks.md.
[[nodiscard]] const Rules& all_rules();

/// The rule with that id; null where there is none.
[[nodiscard]] const Rule* find_rule(std::string_view id);

/// The ids of all rules, to look for the nearest one.
[[nodiscard]] std::vector<std::string> rule_ids();

}  // namespace cuewell
