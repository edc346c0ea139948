#include "audio/excerpt.h"

#include <algorithm>

namespace cuewell {

void Excerpt::read(FramePosition at, std::span<float> block) {
    whole_->read(start_ + (at - FramePosition()), block);
    const auto channels = static_cast<std::int64_t>(format().channels);
    const FramePosition end = FramePosition() + length_;
    const auto inside = [&](std::size_t sample) {
        const FramePosition frame = at + Frames(static_cast<std::int64_t>(sample) / channels);
        return frame >= FramePosition() && frame < end;
    };
    for (std::size_t sample = 0; sample < block.size(); ++sample) {
        if (!inside(sample)) block[sample] = 0.0F;
    }
}

}  // namespace cuewell
