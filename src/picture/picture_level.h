#pragma once

#include "picture/picture_layout.h"
#include "picture/picture_scale.h"
#include "picture/session_picture.h"

#include <string>
#include <vector>

namespace cuewell {

/// The lane of the level of the ambience: a filled curve, and a broken line where it is as loud as in holds; without
/// points the words that there is none. In SVG.
[[nodiscard]] std::string picture_level(const std::vector<LevelPoint>& points, const PictureScale& scale,
                                        const PictureLayout& layout);

}  // namespace cuewell
