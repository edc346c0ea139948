#pragma once

#include "audio/block_source.h"

namespace cuewell {

/// A part of other audio, as audio of its own. Beyond the other's end it is silent.
class Excerpt final : public BlockSource {
public:
    /// `whole` must outlive the excerpt.
    Excerpt(BlockSource& whole, FramePosition start, Frames length) : whole_(whole), start_(start), length_(length) {}

    [[nodiscard]] BlockFormat format() const override { return whole_.format(); }
    [[nodiscard]] Frames length() const override { return length_; }
    void read(FramePosition at, std::span<float> block) override;

private:
    BlockSource& whole_;
    FramePosition start_;
    Frames length_;
};

}  // namespace cuewell
