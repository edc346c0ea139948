#include "audio/shape.h"
#include "audio/wave_peaks.h"
#include "audio/wave_reader.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

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

/// How far from a sample the wave still depends on it, and one more.
constexpr std::size_t kWaveReach = WaveReader::kReach + 1;

/// Samples from `from` until before `to`.
struct Part {
    std::size_t from = 0;
    std::size_t to = 0;
};

using Peaks = std::span<const WavePeak>;

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

/// What is to be taken off in a part: a smooth curve that is nowhere under what its peaks need.
std::vector<Attenuation> curve_over(Peaks peaks, Part part, std::size_t step, double ceiling) {
    std::vector<Attenuation> curve(part.to - part.from, 0);
    for (const WavePeak& peak : peaks) {
        const double left = kAim * ceiling / static_cast<double>(peak.height);
        Attenuation& needed = curve[peak.at - part.from];
        needed = std::max(needed, static_cast<Attenuation>(std::ceil((1.0 - left) * kSteps)));
    }
    curve = widened(curve, kMeans * step);
    for (int i = 0; i < kMeans; ++i) curve = mean(curve, step);
    return curve;
}

void lower(Clip& clip, Part part, const std::vector<Attenuation>& curve) {
    for (std::size_t i = 0; i < curve.size(); ++i) {
        if (curve[i] == 0) continue;
        const double level = 1.0 - static_cast<double>(curve[i]) / kSteps;
        float& sample = clip.samples[part.from + i];
        sample = static_cast<float>(static_cast<double>(sample) * level);
    }
}

/// Limits clips that are heard together, looking again only where something was changed.
class Limiter {
public:
    Limiter(std::span<Clip> clips, float ceiling)
        : clips_(clips),
          ceiling_(ceiling),
          step_(std::max<std::size_t>(
              1, static_cast<std::size_t>(to_frames(kReach, clips.front().rate).count()) / kMeans)) {}

    void limit() {
        std::vector<WavePeak> peaks = peaks_in({0, clips_.front().samples.size()});
        for (int pass = 0; pass < kPasses && !peaks.empty(); ++pass) peaks = lower_around(peaks);
        if (peaks.empty()) return;
        // Nothing known comes to this; the ceiling is a promise all the same.
        const float highest = std::ranges::max_element(peaks, {}, &WavePeak::height)->height;
        for (Clip& clip : clips_) apply_gain(clip, Gain(ceiling_ / highest));
    }

private:
    /// Those of all clips, in their order.
    [[nodiscard]] std::vector<WavePeak> peaks_in(Part part) const {
        std::vector<WavePeak> all;
        for (const Clip& clip : clips_) {
            const std::vector<WavePeak> peaks = wave_peaks(clip.samples, part.from, part.to, ceiling_);
            all.insert(all.end(), peaks.begin(), peaks.end());
        }
        if (clips_.size() > 1) std::ranges::sort(all, {}, &WavePeak::at);
        return all;
    }

    /// Lowers what is around the peaks. Those that are left.
    [[nodiscard]] std::vector<WavePeak> lower_around(Peaks peaks) {
        // As far as a curve reaches, and the wave depends on its samples.
        const std::size_t aside = 2 * kMeans * step_ + kWaveReach;
        std::vector<WavePeak> left;
        while (!peaks.empty()) {
            const auto is_far = [&](const WavePeak& a, const WavePeak& b) { return b.at - a.at > 2 * aside; };
            const auto last = std::ranges::adjacent_find(peaks, is_far);
            const auto count = static_cast<std::size_t>(last - peaks.begin()) + (last == peaks.end() ? 0 : 1);
            const Part part{peaks.front().at - std::min(peaks.front().at, aside),
                            std::min(peaks[count - 1].at + aside + 1, clips_.front().samples.size())};
            const std::vector<Attenuation> curve =
                curve_over(peaks.first(count), part, step_, static_cast<double>(ceiling_));
            for (Clip& clip : clips_) lower(clip, part, curve);
            const std::vector<WavePeak> still = peaks_in(part);
            left.insert(left.end(), still.begin(), still.end());
            peaks = peaks.subspan(count);
        }
        return left;
    }

    std::span<Clip> clips_;
    float ceiling_;
    std::size_t step_;
};

}  // namespace

void limit_peaks(Clip& clip, Decibels ceiling) { limit_peaks(std::span(&clip, 1), ceiling); }

void limit_peaks(std::span<Clip> clips, Decibels ceiling) {
    if (!clips.empty()) Limiter(clips, to_gain(ceiling).factor()).limit();
}

}  // namespace cuewell
