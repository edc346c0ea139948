#pragma once

#include <string>
#include <string_view>

namespace cuewell {

/// A text made into one that is_name(): what no name may hold becomes a hyphen.
[[nodiscard]] std::string portable_name(std::string_view text);

/// Whether a file may be told by this label in a source: names with slashes between, at most four.
[[nodiscard]] bool is_portable_label(std::string_view label);

/// The label, or where it could not travel a name like its last part.
[[nodiscard]] std::string portable_label(const std::string& label);

}  // namespace cuewell
