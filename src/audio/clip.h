#pragma once

#include "base/time.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cuewell {

/// Mono audio that is owned.
///
/// Units: samples of full scale 1.0 at `rate`; mono, so a sample is a frame.
struct Clip {
    SampleRate rate;
    std::vector<float> samples;

    [[nodiscard]] Frames length() const noexcept { return Frames(static_cast<std::int64_t>(samples.size())); }
};

/// Mono audio that is not owned.
using MonoView = std::span<const float>;

}  // namespace cuewell
