#pragma once

#include "base/time.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace cuewell {

/// Fills a stereo block that begins at `at` part by part: silence outside the first `length` frames, and inside what `play`
/// gives. `play(frame, rest)` fills as many frames at the beginning of `rest` as it has in one piece, and gives how many.
template <typename Play>
void read_in_parts(FramePosition at, Frames length, std::span<float> block, Play play) {
    std::int64_t frame = at.index();
    while (!block.empty()) {
        auto count = static_cast<std::int64_t>(block.size() / 2);
        if (frame < 0 || frame >= length.count()) {
            if (frame < 0) count = std::min(count, -frame);
            std::ranges::fill(block.first(static_cast<std::size_t>(2 * count)), 0.0F);
        } else {
            count = std::min(count, length.count() - frame);
            count = play(frame, block.first(static_cast<std::size_t>(2 * count)));
        }
        block = block.subspan(static_cast<std::size_t>(2 * count));
        frame += count;
    }
}

}  // namespace cuewell
