#pragma once

#include "audio/clip.h"

#include <array>
#include <cstddef>
#include <vector>

namespace cuewell {

/// Reads the wave between its samples, as meters and as converters do.
///
/// Thread: any; keeps no state.
class WaveReader {
public:
    static constexpr std::size_t kPoints = 8;  ///< Of the wave, from one sample until before the next.
    /// So many samples are read together: their sums do not wait for each other, and have room in the registers.
    static constexpr std::size_t kBlock = 4;
    /// Samples that count on either side of a point. Near half the sample rate the wave depends on it: meters look at
    /// few, converters at many, and neither is to find more than the other.
    static constexpr std::size_t kMeterReach = 6;
    static constexpr std::size_t kReach = 32;

    /// For each sample of a block, how high the wave is at the sample and after it.
    using Heights = std::array<std::array<float, kPoints>, kBlock>;

    WaveReader();

    /// How high the wave can be after the samples of each block, at most: a quick look that spares most others.
    ///
    /// Needs:  whole blocks, and kReach samples on either side of them.
    [[nodiscard]] std::vector<float> bounds(MonoView samples) const;

    /// Needs:  kReach samples on either side of the block.
    [[nodiscard]] Heights heights(const float* block) const noexcept;

private:
    static constexpr std::size_t kBlocksAside = kReach / kBlock;

    using Points = std::array<float, kPoints>;
    /// A sinc in a raised cosine window, tap by tap: all points of a tap lie side by side and are summed together.
    template <std::size_t kAnyReach>
    using Weights = std::array<Points, 2 * kAnyReach>;

    template <std::size_t kAnyReach>
    static Weights<kAnyReach> weights_for();
    template <std::size_t kAnyReach>
    static Heights points_of(const Weights<kAnyReach>& weights, const float* block) noexcept;
    template <std::size_t kAnyReach>
    void raise_gains(const Weights<kAnyReach>& weights);

    Weights<kMeterReach> meter_;
    Weights<kReach> converter_;
    /// What samples of magnitude 1, in a block and in those aside, can add to a point of that block.
    std::array<float, 2 * kBlocksAside + 1> gains_{};
};

}  // namespace cuewell
