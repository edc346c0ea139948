#include "audio/wave_peaks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace cuewell {
namespace {

constexpr std::size_t kPhases = 8;  ///< Points of the wave from one sample until before the next.

/// Samples that count on either side of a point. Near half the sample rate the wave depends on it: meters look at few,
/// converters at many, and neither is to find more than the other.
constexpr std::size_t kMeterReach = 6;
constexpr std::size_t kConverterReach = 32;

using Points = std::array<float, kPhases>;

/// A sinc in a raised cosine window, tap by tap: all phases of a tap lie side by side and are summed together.
template <std::size_t kReach>
class Interpolator {
public:
    Interpolator() {
        for (std::size_t phase = 0; phase < kPhases; ++phase) {
            float gain = 0.0F;
            for (std::size_t tap = 0; tap < kTaps; ++tap) {
                weights_[tap][phase] = static_cast<float>(weight(tap, phase));
                gain += std::abs(weights_[tap][phase]);
            }
            largest_gain_ = std::max(largest_gain_, gain);
        }
    }

    /// What samples of magnitude 1 can add up to.
    [[nodiscard]] float largest_gain() const noexcept { return largest_gain_; }

    /// The points of the wave from `*sample` on; kReach samples lie on either side of it.
    [[nodiscard]] Points points_after(const float* sample) const noexcept {
        const float* const window = sample - (kReach - 1);
        Points points{};
        for (std::size_t tap = 0; tap < kTaps; ++tap) {
            for (std::size_t phase = 0; phase < kPhases; ++phase) points[phase] += window[tap] * weights_[tap][phase];
        }
        return points;
    }

private:
    static constexpr std::size_t kTaps = 2 * kReach;

    /// Tap kReach - 1 is the sample itself, phase 0 is exactly on it.
    static double weight(std::size_t tap, std::size_t phase) {
        const double sample = static_cast<double>(tap) - static_cast<double>(kReach - 1);
        const double distance = static_cast<double>(phase) / static_cast<double>(kPhases) - sample;
        if (distance == 0.0) return 1.0;
        const double sinc = std::sin(std::numbers::pi * distance) / (std::numbers::pi * distance);
        return sinc * (0.5 + 0.5 * std::cos(std::numbers::pi * distance / static_cast<double>(kReach)));
    }

    std::array<Points, kTaps> weights_{};
    float largest_gain_ = 0.0F;
};

struct Halves {
    float before = 0.0F;  ///< Highest from the sample to half way, that included.
    float after = 0.0F;   ///< Highest from half way on.

    void include(const Points& points) {
        for (std::size_t phase = 0; phase < kPhases; ++phase) {
            const float height = std::abs(points[phase]);
            if (phase <= kPhases / 2) before = std::max(before, height);
            if (phase >= kPhases / 2) after = std::max(after, height);
        }
    }
};

/// For each sample: could the wave after it be lifted by a sample of `size` or more within reach?
std::vector<bool> near_large_samples(MonoView samples, float size) {
    std::vector<bool> near(samples.size(), false);
    std::size_t marked = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (!(std::abs(samples[i]) >= size)) continue;
        const std::size_t to = std::min(samples.size(), i + kConverterReach);
        const std::size_t from = i > kConverterReach ? i - kConverterReach : 0;
        for (std::size_t at = std::max(marked, from); at < to; ++at) near[at] = true;
        marked = to;
    }
    return near;
}

/// Where the samples stand once silence is put around them: as much as the wave rings out into, and a window more.
constexpr std::size_t kMargin = 2 * kConverterReach;

std::vector<float> with_margins(MonoView samples) {
    std::vector<float> padded(samples.size() + 2 * kMargin, 0.0F);
    std::copy(samples.begin(), samples.end(), padded.begin() + kMargin);
    return padded;
}

}  // namespace

std::vector<float> wave_peaks(MonoView samples, float of_interest) {
    static const Interpolator<kMeterReach> kMeter;
    static const Interpolator<kConverterReach> kConverter;
    std::vector<float> peaks(samples.size(), 0.0F);
    if (samples.empty()) return peaks;
    const std::vector<float> padded = with_margins(samples);
    const std::vector<bool> near = near_large_samples(padded, of_interest / kConverter.largest_gain());
    // What rings before the first sample and after the last counts as theirs.
    const auto peak_of = [&](std::size_t at) -> float& {
        return peaks[std::clamp(at, kMargin, kMargin + samples.size() - 1) - kMargin];
    };
    for (std::size_t at = kConverterReach; at + kConverterReach < padded.size(); ++at) {
        if (!near[at]) continue;
        Halves highest;
        highest.include(kMeter.points_after(&padded[at]));
        highest.include(kConverter.points_after(&padded[at]));
        peak_of(at) = std::max(peak_of(at), highest.before);
        peak_of(at + 1) = std::max(peak_of(at + 1), highest.after);
    }
    return peaks;
}

}  // namespace cuewell
