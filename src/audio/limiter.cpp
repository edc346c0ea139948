#include "audio/shape.h"
#include "audio/wave_peaks.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <deque>

namespace cuewell {
namespace {

/// How long before a peak the level begins to fall, and how long after it is back. Twice this is longer than the period
/// of a deep voice (62 Hz), so the level does not flutter from one pulse of the voice to the next.
constexpr Duration kReach{8'000};

/// How much is taken off a sample, in steps of 2^-32: whole numbers, so that running sums are exact and none is none.
using Attenuation = std::int64_t;
constexpr double kSteps = 4294967296.0;

/// Aimed at a little lower than allowed, so that what the gain's own slope adds is mostly under the ceiling already.
constexpr double kAim = 0.999;

/// Three means in a row make a bell: no corner in the level, nor in its slope.
constexpr int kMeans = 3;

/// Each pass leaves less than a hundredth of the excess; noise of full scale takes three.
constexpr int kPasses = 12;

std::vector<Attenuation> needed(const std::vector<float>& peaks, double ceiling) {
    std::vector<Attenuation> result(peaks.size(), 0);
    for (std::size_t i = 0; i < peaks.size(); ++i) {
        const double peak = static_cast<double>(peaks[i]);
        if (peak > ceiling) result[i] = static_cast<Attenuation>(std::ceil((1.0 - kAim * ceiling / peak) * kSteps));
    }
    return result;
}

/// The largest value within `reach` on either side of each.
std::vector<Attenuation> widened(const std::vector<Attenuation>& values, std::size_t reach) {
    std::vector<Attenuation> result(values.size());
    std::deque<std::size_t> falling;  // Places of values that are larger than all after them.
    for (std::size_t seen = 0; seen < values.size() + reach; ++seen) {
        if (seen < values.size()) {
            while (!falling.empty() && values[falling.back()] <= values[seen]) falling.pop_back();
            falling.push_back(seen);
        }
        if (seen < reach) continue;
        const std::size_t at = seen - reach;
        if (falling.front() + reach < at) falling.pop_front();
        result[at] = values[falling.front()];
    }
    return result;
}

/// The mean over `reach` on either side of each, rounded up; beyond the ends, the first and last value go on.
std::vector<Attenuation> mean(const std::vector<Attenuation>& values, std::size_t reach) {
    const auto value = [&](std::size_t shifted) {
        return values[std::min(std::max(shifted, reach) - reach, values.size() - 1)];
    };
    const auto width = static_cast<Attenuation>(2 * reach + 1);
    Attenuation sum = 0;
    for (std::size_t shifted = 0; shifted < 2 * reach; ++shifted) sum += value(shifted);
    std::vector<Attenuation> result(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        sum += value(i + 2 * reach);
        result[i] = (sum + width - 1) / width;
        sum -= value(i);
    }
    return result;
}

/// A smooth curve that is nowhere under `values`.
std::vector<Attenuation> smooth_above(const std::vector<Attenuation>& values, std::size_t reach) {
    const std::size_t step = std::max<std::size_t>(1, reach / kMeans);
    std::vector<Attenuation> curve = widened(values, kMeans * step);
    for (int i = 0; i < kMeans; ++i) curve = mean(curve, step);
    return curve;
}

void lower(Clip& clip, const std::vector<Attenuation>& curve) {
    for (std::size_t i = 0; i < curve.size(); ++i) {
        if (curve[i] == 0) continue;
        const double level = 1.0 - static_cast<double>(curve[i]) / kSteps;
        clip.samples[i] = static_cast<float>(static_cast<double>(clip.samples[i]) * level);
    }
}

/// The highest of all clips around each sample.
std::vector<float> highest_peaks(std::span<const Clip> clips, float of_interest) {
    std::vector<float> highest = wave_peaks(clips.front().samples, of_interest);
    for (const Clip& clip : clips.subspan(1)) {
        const std::vector<float> peaks = wave_peaks(clip.samples, of_interest);
        std::ranges::transform(highest, peaks, highest.begin(), [](float a, float b) { return std::max(a, b); });
    }
    return highest;
}

}  // namespace

void limit_peaks(Clip& clip, Decibels ceiling) { limit_peaks(std::span(&clip, 1), ceiling); }

void limit_peaks(std::span<Clip> clips, Decibels ceiling) {
    if (clips.empty()) return;
    const Gain limit = to_gain(ceiling);
    const auto reach = static_cast<std::size_t>(to_frames(kReach, clips.front().rate).count());
    float highest = 0.0F;
    for (int pass = 0; pass < kPasses; ++pass) {
        const std::vector<float> peaks = highest_peaks(clips, limit.factor());
        highest = peaks.empty() ? 0.0F : *std::max_element(peaks.begin(), peaks.end());
        if (highest <= limit.factor()) return;
        const std::vector<Attenuation> curve = smooth_above(needed(peaks, static_cast<double>(limit.factor())), reach);
        for (Clip& clip : clips) lower(clip, curve);
    }
    // Nothing known comes to this; the ceiling is a promise all the same.
    for (Clip& clip : clips) apply_gain(clip, Gain(limit.factor() / highest));
}

}  // namespace cuewell
