#pragma once

#include "base/level.h"
#include "timeline/timeline.h"

#include <string>
#include <vector>

namespace cuewell {

/// The level of the ambience at a moment, over its own in holds; between two moments it runs straight.
struct LevelPoint {
    FramePosition at;
    Decibels level;
};

/// The session as a picture: an SVG document with a lane each for voice, chimes, holds and the level of the ambience,
/// the stretches named and the minutes marked.
///
/// Shape:  `ambience` sorted by time; empty where there is none, and the lane says so. Readable on paper, on light and
///         on dark; no script, no font and no file from outside.
/// Thread: any; the same timeline is the same text.
[[nodiscard]] std::string to_svg(const Timeline& timeline, const std::vector<LevelPoint>& ambience);

}  // namespace cuewell
