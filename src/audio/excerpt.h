#pragma once

#include "audio/block_source.h"

#include <memory>
#include <utility>

namespace cuewell {

/// A part of other audio, as audio of its own. Beyond the other's end it is silent.
class Excerpt final : public BlockSource {
public:
    Excerpt(std::unique_ptr<BlockSource> whole, FramePosition start, Frames length)
        : whole_(std::move(whole)), start_(start), length_(length) {}

    [[nodiscard]] BlockFormat format() const override { return whole_->format(); }
    [[nodiscard]] Frames length() const override { return length_; }
    void read(FramePosition at, std::span<float> block) override;

private:
    std::unique_ptr<BlockSource> whole_;
    FramePosition start_;
    Frames length_;
};

}  // namespace cuewell
