#pragma once

#include <optional>
#include <string>

namespace cuewell {

/// The day of a SOURCE_DATE_EPOCH in UTC, as YYYY-MM-DD; nothing where it is no number of seconds up to the year 9999.
///
/// Source: reproducible-builds.org, "SOURCE_DATE_EPOCH specification" 1.1.
[[nodiscard]] std::optional<std::string> day_of_epoch(const std::string& seconds);

}  // namespace cuewell
