#pragma once

#include "base/diagnostic.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cuewell {

/// The mend that puts the one name in its place that is near to an unknown one at `where`.
///
/// Shape: empty where no candidate is near, or more than one: then nobody knows which was meant. Empty too where at its
///        place something else is written, as in quotes.
[[nodiscard]] std::optional<Mend> nearest_mend(const SourceSpan& where, std::string_view name,
                                               std::span<const std::string> candidates);

}  // namespace cuewell
