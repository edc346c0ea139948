#pragma once

#include <string>

namespace cuewell {

/// The page of a rule of the checker: what it finds, why, an example that breaks it and one that does not.
///
/// Errors: UsageError with the nearest id.
[[nodiscard]] std::string page_of_rule(const std::string& id);

}  // namespace cuewell
