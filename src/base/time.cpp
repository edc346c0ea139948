#include "base/time.h"

#include <cmath>

namespace cuewell {
namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;

/// a * b / c rounded half up. Whole seconds and the rest are taken apart so that a year of frames does not overflow.
std::int64_t scale_rounded(std::int64_t a, std::int64_t b, std::int64_t c) {
    const std::int64_t whole = a / c;
    const std::int64_t rest = a % c;
    return whole * b + (rest * b * 2 + c) / (c * 2);
}

}  // namespace

Duration scaled(Duration length, Scale scale) {
    return Duration(static_cast<std::int64_t>(std::floor(static_cast<double>(length.count()) * scale.factor + 0.5)));
}

Frames to_frames(Duration length, SampleRate rate) {
    return Frames(scale_rounded(length.count(), rate.hz, kMicrosPerSecond));
}

Duration to_duration(Frames length, SampleRate rate) {
    return Duration(scale_rounded(length.count(), kMicrosPerSecond, rate.hz));
}

}  // namespace cuewell
