#pragma once

#include "picture/picture_layout.h"
#include "picture/picture_scale.h"
#include "timeline/timeline.h"

#include <string>

namespace cuewell {

/// The lanes of what is said, rung and held: a mark an event, with a tooltip each; in SVG.
[[nodiscard]] std::string picture_marks(const Timeline& timeline, const PictureScale& scale,
                                        const PictureLayout& layout);

}  // namespace cuewell
