#pragma once

#include "timeline/timeline.h"

#include <string>
#include <vector>

namespace cuewell {

/// A chapter of the picture.
struct PicturePart {
    FramePosition start;
    FramePosition end;
    std::string title;  ///< The chapter's own, in full.
    std::string label;  ///< What it adds to the name of its stretch: `right`; empty where the name says all.
};

/// Chapters that belong together: the sides and rounds of one stretch.
struct PictureStretch {
    std::string name;
    std::vector<PicturePart> parts;  ///< At least one.

    [[nodiscard]] FramePosition start() const { return parts.front().start; }
    [[nodiscard]] FramePosition end() const { return parts.back().end; }
};

/// The chapters of a session, put together by stretch; in order, without a gap from the first frame to the last.
///
/// Shape: texts are fit to be seen; none where the timeline has no chapters.
[[nodiscard]] std::vector<PictureStretch> picture_stretches(const Timeline& timeline);

}  // namespace cuewell
