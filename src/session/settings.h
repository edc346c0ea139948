#pragma once

#include "base/diagnostic.h"
#include "session/places.h"

#include <string>
#include <vector>

namespace cuewell {

/// A default that the user wrote into config.toml: an option's name without dashes, and its value as one would type it.
struct Setting {
    std::string option;
    std::string value;
    SourceSpan key_where;
    SourceSpan value_where;
};

/// Reads the user's settings; none where there is no file.
///
/// Errors: faults go to `faults`. Which options there are is for the caller to say.
[[nodiscard]] std::vector<Setting> read_settings(const Places& places, Diagnostics& faults);

}  // namespace cuewell
