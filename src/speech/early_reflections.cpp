#include "speech/early_reflections.h"

#include "audio/biquad.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

namespace cuewell {
namespace {

struct Reflection {
    Duration after;
    double height;
};

/// At irregular distances, so that no pitch of theirs colours the voice, with both signs, so that they do not add up to
/// a boom in the deepest tones. Each is later and weaker than the one before, and all come before the 50 ms from which
/// a copy is heard as an echo (H. Haas, "Über den Einfluss eines Einfachechos auf die Hörsamkeit von Sprache", Acustica
/// 1, 1951).
constexpr std::array<Reflection, 5> kReflections{{{Duration(9'300), 1.0},
                                                  {Duration(14'100), -0.84},
                                                  {Duration(20'300), 0.69},
                                                  {Duration(27'700), 0.55},
                                                  {Duration(36'100), -0.43}}};

/// Cloth, wood and people take the treble out of what they send back.
constexpr Hertz kTreble{4'000.0};

/// By then the filter has rung down by more than 100 dB: it falls to a part e in 0.06 ms.
constexpr Duration kRinging{1'000};

/// A reflection at one rate.
struct Echo {
    std::size_t place;  ///< Of the sample that it takes, in a voice with silence before it.
    double height;
};

/// What the first reflection is multiplied with, so that the energy of all is at `level`.
double scale_for(Decibels level) {
    double energy = 0.0;
    for (const Reflection& reflection : kReflections) energy += reflection.height * reflection.height;
    return std::sqrt(std::pow(10.0, level.value() / 10.0) / energy);
}

}  // namespace

Frames reflections_length(SampleRate rate) { return to_frames(kReflections.back().after + kRinging, rate); }

void add_reflections(Clip& clip, Decibels level) {
    const auto last = static_cast<std::size_t>(reflections_length(clip.rate).count());
    const double scale = scale_for(level);
    std::array<Echo, kReflections.size()> echoes{};
    std::ranges::transform(kReflections, echoes.begin(), [&](const Reflection& reflection) {
        const auto delay = static_cast<std::size_t>(to_frames(reflection.after, clip.rate).count());
        return Echo{last - delay, scale * reflection.height};
    });
    // With silence before and behind, so that each echo is there all along.
    std::vector<float> voice(clip.samples.size() + 2 * last, 0.0F);
    std::ranges::copy(clip.samples, voice.begin() + static_cast<std::ptrdiff_t>(last));
    clip.samples.resize(clip.samples.size() + last);
    Biquad treble = low_pass(kTreble, clip.rate);
    for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        double sum = 0.0;
        for (const Echo& echo : echoes) sum += echo.height * static_cast<double>(voice[i + echo.place]);
        clip.samples[i] = static_cast<float>(static_cast<double>(clip.samples[i]) + treble.next(sum));
    }
}

}  // namespace cuewell
