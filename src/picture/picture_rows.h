#pragma once

#include "picture/picture_layout.h"
#include "picture/picture_scale.h"
#include "timeline/timeline.h"

#include <string>

namespace cuewell {

/// What every row has: the names of its lanes on the left and the minutes below, in SVG.
[[nodiscard]] std::string picture_rows(const Timeline& timeline, const PictureScale& scale,
                                       const PictureLayout& layout);

}  // namespace cuewell
