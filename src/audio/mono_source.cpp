#include "audio/mono_source.h"

#include <numeric>

namespace cuewell {

void MonoSource::read(FramePosition at, std::span<float> block) {
    const auto channels = static_cast<std::size_t>(source_->format().channels);
    if (channels == 1) {
        source_->read(at, block);
        return;
    }
    frames_.resize(block.size() * channels);
    source_->read(at, frames_);
    for (std::size_t frame = 0; frame < block.size(); ++frame) {
        const auto first = frames_.begin() + static_cast<std::ptrdiff_t>(frame * channels);
        const double sum = std::accumulate(first, first + static_cast<std::ptrdiff_t>(channels), 0.0);
        block[frame] = static_cast<float>(sum / static_cast<double>(channels));
    }
}

}  // namespace cuewell
