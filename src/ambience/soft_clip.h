#pragma once

#include <algorithm>
#include <cmath>

namespace cuewell {

/// Where softness begins, and what no sample passes: -10.5 and -9.1 dB of full scale. The rest up to kAmbiencePeak is
/// room for what the wave does between samples.
inline constexpr double kSoftFrom = 0.2985;
inline constexpr double kSoftLimit = 0.3508;

/// A sample that stays under kSoftLimit: the same up to kSoftFrom, ever less than it would be from there, without a
/// corner.
[[nodiscard]] inline double soft_clip(double sample) noexcept {
    const double over = std::abs(sample) - kSoftFrom;
    if (over <= 0.0) return sample;
    constexpr double kRoom = kSoftLimit - kSoftFrom;
    // Where `over` is infinite, the ratio would be no number.
    const double held = kSoftFrom + kRoom * (1.0 - kRoom / (kRoom + std::min(over, 1e6)));
    return std::copysign(held, sample);
}

}  // namespace cuewell
