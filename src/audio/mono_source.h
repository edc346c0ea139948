#pragma once

#include "audio/block_source.h"

#include <memory>
#include <utility>
#include <vector>

namespace cuewell {

/// Another source in one channel: the mean of its channels.
///
/// Shape:  as long as the source and at its rate; what has one channel comes out as it is.
/// Thread: as the source.
class MonoSource final : public BlockSource {
public:
    explicit MonoSource(std::unique_ptr<BlockSource> source) : source_(std::move(source)) {}

    [[nodiscard]] BlockFormat format() const override { return {source_->format().rate, 1}; }
    [[nodiscard]] Frames length() const override { return source_->length(); }
    void read(FramePosition at, std::span<float> block) override;

private:
    std::unique_ptr<BlockSource> source_;
    std::vector<float> frames_;  ///< Of the source, as long as the last block.
};

}  // namespace cuewell
