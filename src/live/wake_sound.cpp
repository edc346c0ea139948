#include "live/wake_sound.h"

#include <algorithm>

namespace cuewell {
namespace {

constexpr float kPeak = 0.001F;
constexpr float kFadeFrames = 4'800.0F;

/// A number between -1 and 1 that the frame alone decides.
float noise_of(std::uint64_t frame) noexcept {
    // The finishing steps of SplitMix64 (Steele, Lea and Flood 2014).
    std::uint64_t bits = frame + 0x9E3779B97F4A7C15U;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    bits ^= bits >> 31U;
    constexpr float kHalfOf24Bits = 8'388'608.0F;
    return static_cast<float>(bits >> 40U) / kHalfOf24Bits - 1.0F;
}

}  // namespace

float wake_sample(Frames passed, Frames left) noexcept {
    const auto nearest_end = static_cast<float>(std::min(passed, left).count());
    return kPeak * std::clamp(nearest_end / kFadeFrames, 0.0F, 1.0F) *
           noise_of(static_cast<std::uint64_t>(passed.count()));
}

}  // namespace cuewell
