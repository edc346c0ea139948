#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A part of the body as people call it, and what stretches for it name as their targets.
struct Area {
    std::string name;
    std::vector<std::string> targets;
};

/// Reads the areas of a language, in small letters.
///
/// Errors: all faults go to `faults`; the result is empty where there was one.
[[nodiscard]] std::optional<std::vector<Area>> parse_areas(const SourceTextPtr& source, Diagnostics& faults);

}  // namespace cuewell
