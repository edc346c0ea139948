#pragma once

#include "base/time.h"

#include <cstdint>
#include <span>

namespace cuewell {

/// How the samples of a block lie together.
struct BlockFormat {
    SampleRate rate;
    std::int32_t channels = 1;
};

/// Audio that can be read in blocks from any position: what files and devices are fed from.
class BlockSource {
public:
    virtual ~BlockSource() = default;

    [[nodiscard]] virtual BlockFormat format() const = 0;
    [[nodiscard]] virtual Frames length() const = 0;

    /// Fills `block` with the frames from `at` on; what lies outside the length is silence.
    ///
    /// Shape:  interleaved, a whole number of frames.
    /// Errors: Failure where audio cannot be made; `block` is then of no use.
    /// Thread: one at a time. The same position gives the same samples, whatever was read before.
    virtual void read(FramePosition at, std::span<float> block) = 0;
};

}  // namespace cuewell
