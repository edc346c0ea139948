#pragma once

#include "timeline/timeline.h"

#include <string>

namespace cuewell {

/// What the shapes mean, for those that this session has: a line of SVG from the left edge of the rows on, `middle`
/// pixels from the top.
[[nodiscard]] std::string picture_legend(const Timeline& timeline, double middle, bool has_ambience);

}  // namespace cuewell
