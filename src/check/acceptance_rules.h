#pragma once

#include "base/diagnostic.h"
#include "check/rule.h"

#include <set>
#include <string>
#include <vector>

namespace cuewell {

/// Rules on what scripts accept: they look at what the others found, and so `find` is null.
[[nodiscard]] Rules acceptance_rules();

/// What is wrong with the acceptances of a script.
///
/// Shape: `found` holds the ids of the rules that found something; `is_whole` tells that every rule could look, so that
///        one that found nothing really has nothing to find.
[[nodiscard]] std::vector<Diagnostic> check_acceptances(const std::vector<Acceptance>& accepted, const Rules& rules,
                                                        const std::set<std::string>& found, bool is_whole);

}  // namespace cuewell
