#pragma once

#include "base/diagnostic.h"
#include "config/table.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace cuewell {

/// The faults that were collected, settled and told one after the other.
[[nodiscard]] std::string told(Diagnostics faults);

/// Everything that is told about a file some.toml, as a person reads it; empty where there is nothing to tell.
[[nodiscard]] std::string toml_faults(std::string_view toml);

/// What sound TOML says.
///
/// Errors: std::runtime_error with the whole text of the faults.
[[nodiscard]] Table table_of(std::string_view toml);

/// `text` so many times.
[[nodiscard]] std::string times(std::size_t count, std::string_view text);

}  // namespace cuewell
