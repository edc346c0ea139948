#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <span>

namespace cuewell {

/// One moment of sound in two ears, before it is rounded to what a file holds.
struct StereoFrame {
    double left = 0.0;
    double right = 0.0;
};

using StereoFrames = std::span<StereoFrame>;

/// A place on the clock of an ambience while it is made: filters are warmed up before the first frame, at negative
/// places.
using FrameIndex = std::int64_t;

/// How slowly changing values are worked out: once in so many frames, counted from frame 0.
inline constexpr FrameIndex kControlStep = 64;

/// How two sources without anything in common make two ears: what both hear, and what they hear with opposite signs.
struct StereoWidth {
    double common = 1.0;
    double opposite = 0.0;

    /// 0 is the same in both ears, 1 nothing in common. Either way each ear is equally loud.
    [[nodiscard]] static StereoWidth of(double width) {
        const double angle = width * std::numbers::pi / 4.0;
        return {std::cos(angle), std::sin(angle)};
    }

    [[nodiscard]] StereoFrame spread(double a, double b) const noexcept {
        return {common * a + opposite * b, common * a - opposite * b};
    }
};

}  // namespace cuewell
