#pragma once

#include "base/diagnostic.h"
#include "session/places.h"

#include <string>

namespace cuewell {

/// A text file beside the phrases of a language, such as `areas.toml`: the user's own before the bundled one.
///
/// Needs:  a language that has phrases.
/// Errors: null where there is none, and where it has faults, which go to `faults`; Failure where it cannot be read.
[[nodiscard]] SourceTextPtr read_language_file(const Places& places, const std::string& language,
                                               const std::string& name, Diagnostics& faults);

}  // namespace cuewell
