#include "audio/shape.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cuewell {

MonoView trim_silence(MonoView clip, Gain floor) {
    const auto sounds = [floor](float sample) { return std::abs(sample) >= floor.factor(); };
    const auto first = std::find_if(clip.begin(), clip.end(), sounds);
    if (first == clip.end()) return {};
    const auto last = std::find_if(clip.rbegin(), clip.rend(), sounds).base();
    return MonoView(first, last);
}

void fade_edges(Clip& clip, Frames length) {
    std::vector<float>& samples = clip.samples;
    const std::size_t wanted = static_cast<std::size_t>(std::max<std::int64_t>(length.count(), 0));
    const std::size_t fade = std::min(wanted, samples.size() / 2);
    for (std::size_t i = 0; i < fade; ++i) {
        const double along = static_cast<double>(i) / static_cast<double>(fade);
        const auto level = static_cast<float>(0.5 - 0.5 * std::cos(std::numbers::pi * along));
        samples[i] *= level;
        samples[samples.size() - 1 - i] *= level;
    }
}

void apply_gain(Clip& clip, Gain gain) {
    for (float& sample : clip.samples) sample *= gain.factor();
}

}  // namespace cuewell
