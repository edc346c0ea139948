#pragma once

#include "base/time.h"

#include <chrono>

namespace cuewell {

/// The millisecond of a file that a frame lies in: tags count no finer. Rounded down, so that a player that goes there
/// never cuts off what begins at the frame.
[[nodiscard]] inline std::chrono::milliseconds file_moment(FramePosition at, SampleRate rate) {
    const std::int64_t seconds = at.index() / rate.hz;
    return std::chrono::seconds(seconds) + std::chrono::milliseconds(at.index() % rate.hz * 1000 / rate.hz);
}

}  // namespace cuewell
