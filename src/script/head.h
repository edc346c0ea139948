#pragma once

#include "config/table.h"

#include <cstddef>
#include <optional>

namespace cuewell {

/// The head of a script and where its body begins.
struct Head {
    std::optional<Table> table;  ///< Empty where the head is not TOML.
    SourceSpan where;
    std::size_t body_line = 1;
};

/// Reads the TOML between the two `+++` lines that a script opens with.
///
/// Errors: go to `faults`; the result is empty where there is no head to speak of.
[[nodiscard]] std::optional<Head> parse_head(const SourceTextPtr& source, Diagnostics& faults);

}  // namespace cuewell
