#include "audio/peak_meter.h"

#include <algorithm>
#include <cmath>

namespace cuewell {

void PeakMeter::read(FramePosition at, std::span<float> block) {
    source_.read(at, block);
    if (at != next_) return;
    next_ += Frames(static_cast<std::int64_t>(block.size()) / source_.format().channels);
    for (const float sample : block) highest_ = std::max(highest_, std::abs(sample));
}

std::optional<Decibels> PeakMeter::peak() const {
    if (next_ < FramePosition() + source_.length()) return std::nullopt;
    return to_decibels(Gain(highest_));
}

}  // namespace cuewell
