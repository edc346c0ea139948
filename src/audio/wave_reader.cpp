#include "audio/wave_reader.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>

namespace cuewell {
namespace {

/// Floats that are reckoned with at once. GCC and Clang have this on every machine; of plain loops GCC 12 makes code that
/// takes five times as long.
using FourFloats [[gnu::vector_size(16)]] = float;

/// Of a sample at `distance` from a point.
double weight(double distance, std::size_t reach) {
    if (distance == 0.0) return 1.0;
    const double sinc = std::sin(std::numbers::pi * distance) / (std::numbers::pi * distance);
    return sinc * (0.5 + 0.5 * std::cos(std::numbers::pi * distance / static_cast<double>(reach)));
}

}  // namespace

/// Tap kAnyReach - 1 is the sample itself, point 0 is exactly on it.
template <std::size_t kAnyReach>
WaveReader::Weights<kAnyReach> WaveReader::weights_for() {
    Weights<kAnyReach> weights{};
    for (std::size_t tap = 0; tap < weights.size(); ++tap) {
        const double sample = static_cast<double>(tap) - static_cast<double>(kAnyReach - 1);
        for (std::size_t point = 0; point < kPoints; ++point) {
            const double distance = static_cast<double>(point) / static_cast<double>(kPoints) - sample;
            weights[tap][point] = static_cast<float>(weight(distance, kAnyReach));
        }
    }
    return weights;
}

template <std::size_t kAnyReach>
WaveReader::Heights WaveReader::points_of(const Weights<kAnyReach>& weights, const float* block) noexcept {
    using Sums = std::array<FourFloats, kPoints / 4>;
    const float* const window = block - (kAnyReach - 1);
    std::array<Sums, kBlock> points{};
    for (std::size_t tap = 0; tap < weights.size(); ++tap) {
        const auto tap_weights = std::bit_cast<Sums>(weights[tap]);
        for (std::size_t i = 0; i < kBlock; ++i) {
            for (std::size_t part = 0; part < tap_weights.size(); ++part)
                points[i][part] += window[i + tap] * tap_weights[part];
        }
    }
    return std::bit_cast<Heights>(points);
}

template <std::size_t kAnyReach>
void WaveReader::raise_gains(const Weights<kAnyReach>& weights) {
    for (std::size_t i = 0; i < kBlock; ++i) {
        for (std::size_t point = 0; point < kPoints; ++point) {
            decltype(gains_) gains{};
            for (std::size_t tap = 0; tap < weights.size(); ++tap)
                gains[(kReach + i + tap - (kAnyReach - 1)) / kBlock] += std::abs(weights[tap][point]);
            for (std::size_t at = 0; at < gains.size(); ++at) gains_[at] = std::max(gains_[at], gains[at]);
        }
    }
}

WaveReader::WaveReader() : meter_(weights_for<kMeterReach>()), converter_(weights_for<kReach>()) {
    raise_gains<kMeterReach>(meter_);
    raise_gains<kReach>(converter_);
    // The sums are rounded on their way.
    for (float& gain : gains_) gain *= 1.001F;
}

std::vector<float> WaveReader::bounds(MonoView samples) const {
    std::vector<float> highest(samples.size() / kBlock);
    for (std::size_t block = 0; block < highest.size(); ++block) {
        for (std::size_t i = 0; i < kBlock; ++i)
            highest[block] = std::max(highest[block], std::abs(samples[block * kBlock + i]));
    }
    std::vector<float> bounds(highest.size() - 2 * kBlocksAside);
    for (std::size_t aside = 0; aside < gains_.size(); ++aside) {
        for (std::size_t block = 0; block < bounds.size(); ++block)
            bounds[block] += highest[block + aside] * gains_[aside];
    }
    return bounds;
}

WaveReader::Heights WaveReader::heights(const float* block) const noexcept {
    Heights heights = points_of<kMeterReach>(meter_, block);
    const Heights others = points_of<kReach>(converter_, block);
    for (std::size_t i = 0; i < kBlock; ++i) {
        for (std::size_t point = 0; point < kPoints; ++point)
            heights[i][point] = std::max(std::abs(heights[i][point]), std::abs(others[i][point]));
    }
    return heights;
}

}  // namespace cuewell
