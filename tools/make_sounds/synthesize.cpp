#include "synthesize.h"

#include "audio/loudness.h"
#include "audio/shape.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numbers>

namespace cuewell::sounds {
namespace {

double in_seconds(Duration length) { return std::chrono::duration<double>(length).count(); }

/// From 0 at the beginning to 1 at the end of `length`, and 1 from there on.
double rise(double seconds, Duration length) {
    const double along = std::clamp(seconds / in_seconds(length), 0.0, 1.0);
    return 0.5 - 0.5 * std::cos(std::numbers::pi * along);
}

/// A partial, `seconds` after it was struck; before that there is nothing.
double tone_at(const Partial& partial, Duration attack, double seconds) {
    if (seconds < 0.0) return 0.0;
    const double decay = std::pow(10.0, -3.0 * seconds / in_seconds(partial.decay));
    const double tone = std::sin(2.0 * std::numbers::pi * partial.hertz * seconds);
    return partial.height * decay * tone * rise(seconds, attack);
}

double wave_at(const Recipe& recipe, double seconds, double seconds_left) {
    double sum = 0.0;
    for (const Partial& partial : recipe.partials)
        sum += tone_at(partial, recipe.attack, seconds - in_seconds(partial.onset));
    return sum * rise(seconds_left, recipe.end_fade);
}

void set_level(Clip& clip, const Recipe& recipe) {
    if (recipe.loudest_moment) apply_gain(clip, to_gain(*recipe.loudest_moment - loudest_moment(clip)));
    if (recipe.peak) apply_gain(clip, to_gain(*recipe.peak - true_peak(clip)));
}

}  // namespace

Clip synthesize(const Recipe& recipe, SampleRate rate) {
    Clip clip{rate, std::vector<float>(static_cast<std::size_t>(to_frames(recipe.length, rate).count()))};
    const auto last = static_cast<double>(clip.samples.size() - 1);
    for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        const auto at = static_cast<double>(i);
        clip.samples[i] = static_cast<float>(wave_at(recipe, at / rate.hz, (last - at) / rate.hz));
    }
    set_level(clip, recipe);
    return clip;
}

}  // namespace cuewell::sounds
