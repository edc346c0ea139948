#include "ambience/noise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cuewell {
namespace {

/// At this rate white noise has a power of 1; at another one it has the same power in each band of frequencies.
constexpr double kReferenceRate = 48'000.0;

/// A uniform number from -1 to 1 out of the upper or lower half of random bits.
double upper(std::uint64_t bits) { return static_cast<double>(static_cast<std::int32_t>(bits >> 32U)) * 0x1p-31; }
double lower(std::uint64_t bits) {
    return static_cast<double>(static_cast<std::int32_t>(bits & 0xFFFFFFFFU)) * 0x1p-31;
}

/// The power that is left of white noise, a fine scale of pitches long.
double filtered_white(const PowerResponse& response) {
    constexpr double kLowest = 1.0;
    constexpr int kSteps = 4'000;
    const double step = std::log(kReferenceRate / 2.0 / kLowest) / kSteps;
    double sum = 0.0;
    for (int i = 0; i < kSteps; ++i) {
        const double frequency = kLowest * std::exp((i + 0.5) * step);
        sum += response(Hertz{frequency}).value * frequency * step;
    }
    return sum / (kReferenceRate / 2.0);
}

}  // namespace

WhiteNoise::WhiteNoise(double width, SampleRate rate, RandomStream random) : random_(random) {
    // The power of a uniform number from -1 to 1 is a third.
    const double height = std::sqrt(3.0 * static_cast<double>(rate.hz) / kReferenceRate);
    const StereoWidth unscaled = StereoWidth::of(width);
    width_ = {unscaled.common * height, unscaled.opposite * height};
}

void WhiteNoise::fill(FrameIndex from, StereoFrames frames) {
    for (StereoFrame& frame : frames) {
        const std::uint64_t bits = random_.bits(from++);
        frame = width_.spread(upper(bits), lower(bits));
    }
}

double WhiteNoise::power(const PowerResponse& response) const { return filtered_white(response); }

Drops::Drops(double density, double width, SampleRate rate, RandomStream random)
    : random_(random), shape_(random.branch(1)), width_(width) {
    const double rate_hz = static_cast<double>(rate.hz);
    chance_ = std::min(density / rate_hz, 0.5) * 0x1p64;
    // The power of a height between a quarter and 1 that is uniform: (1 - 1/64) / 3 / (3/4).
    constexpr double kHeightPower = 0.4375;
    height_ = std::sqrt(rate_hz / kReferenceRate * rate_hz / (density * kHeightPower));
}

void Drops::fill(FrameIndex from, StereoFrames frames) {
    const auto chance = static_cast<std::uint64_t>(chance_);
    for (StereoFrame& frame : frames) {
        frame = random_.bits(from) < chance ? drop(from) : StereoFrame{};
        ++from;
    }
}

StereoFrame Drops::drop(FrameIndex at) const {
    const std::uint64_t bits = shape_.bits(at);
    const double place = upper(bits);
    const double signed_height = lower(bits);
    const double height = height_ * (signed_height < 0.0 ? signed_height * 0.75 - 0.25 : signed_height * 0.75 + 0.25);
    const StereoFrame ears = direction(place, width_);
    return {ears.left * height, ears.right * height};
}

double Drops::power(const PowerResponse& response) const { return filtered_white(response); }

StereoFrame direction(double place, double width) {
    // Chosen: the tangent of 1.6 / 4 pi is 3.1, so the farther ear hears 10 dB less. With much more, a drop would seem
    // to sit in one earpiece.
    constexpr double kWidest = 0.6;
    const double angle = std::numbers::pi / 4.0 * (1.0 + kWidest * width * place);
    return {std::numbers::sqrt2 * std::cos(angle), std::numbers::sqrt2 * std::sin(angle)};
}

}  // namespace cuewell
