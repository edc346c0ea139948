#pragma once

#include "audio/block_source.h"
#include "base/level.h"

#include <optional>

namespace cuewell {

/// Another source as it is, whose highest sample is looked for while it is read.
///
/// Thread: as the source.
class PeakMeter final : public BlockSource {
public:
    /// The source must outlive this.
    explicit PeakMeter(BlockSource& source) : source_(source) {}

    [[nodiscard]] BlockFormat format() const override { return source_.format(); }
    [[nodiscard]] Frames length() const override { return source_.length(); }
    void read(FramePosition at, std::span<float> block) override;

    /// Against full scale; nothing before the source was read to its end, block after block.
    [[nodiscard]] std::optional<Decibels> peak() const;

private:
    BlockSource& source_;
    FramePosition next_;
    float highest_ = 0.0F;
};

}  // namespace cuewell
