#pragma once

#include "timeline/timeline.h"

#include <vector>

namespace cuewell {

/// A chime of the picture.
struct PictureChime {
    Event event;
    bool is_tick = false;  ///< One of a count, where the next follows at once.
};

/// The chimes of a session, in order.
[[nodiscard]] std::vector<PictureChime> picture_chimes(const Timeline& timeline);

}  // namespace cuewell
