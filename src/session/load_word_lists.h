#pragma once

#include "base/diagnostic.h"
#include "check/word_lists.h"
#include "session/places.h"

#include <memory>
#include <string>

namespace cuewell {

/// The words that the checker looks for in a language: the user's own `checks.toml` before the bundled one.
///
/// Errors: faults go to `faults`; the result is then null, as where the language has no such file. Failure where it
///         cannot be read.
[[nodiscard]] std::shared_ptr<const WordLists> load_word_lists(const Places& places, const std::string& language,
                                                               Diagnostics& faults);

}  // namespace cuewell
