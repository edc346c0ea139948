#pragma once

#include "session/places.h"

#include <string>
#include <vector>

namespace cuewell {

/// The fixed passage of a language that voices are measured and sampled with, sentence by sentence; the English one
/// where a language has none.
///
/// Errors: Failure where even that cannot be read.
[[nodiscard]] std::vector<std::string> passage_of(const std::string& language, const Places& places);

}  // namespace cuewell
