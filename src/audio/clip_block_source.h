#pragma once

#include "audio/block_source.h"
#include "audio/clip.h"

#include <utility>

namespace cuewell {

/// A clip as audio that can be read in blocks.
class ClipBlockSource final : public BlockSource {
public:
    explicit ClipBlockSource(Clip clip) : clip_(std::move(clip)) {}

    [[nodiscard]] BlockFormat format() const override { return {clip_.rate, 1}; }
    [[nodiscard]] Frames length() const override { return clip_.length(); }
    void read(FramePosition at, std::span<float> block) override {
        for (std::size_t frame = 0; frame < block.size(); ++frame) {
            const std::int64_t place = at.index() + static_cast<std::int64_t>(frame);
            const bool is_inside = place >= 0 && place < clip_.length().count();
            block[frame] = is_inside ? clip_.samples[static_cast<std::size_t>(place)] : 0.0F;
        }
    }

private:
    Clip clip_;
};

}  // namespace cuewell
