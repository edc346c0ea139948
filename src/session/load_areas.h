#pragma once

#include "base/diagnostic.h"
#include "script/areas.h"
#include "session/places.h"

#include <string>
#include <vector>

namespace cuewell {

/// The file of a language that tells what people call parts of the body.
inline const std::string kAreasFile = "areas.toml";

/// Reads that file, the user's own before the bundled one.
///
/// Errors: faults go to `faults`; the result is then empty, as where the language has none. Failure where it cannot be
///         read.
[[nodiscard]] std::vector<Area> load_areas(const Places& places, const std::string& language, Diagnostics& faults);

}  // namespace cuewell
