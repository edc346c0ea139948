#include "mixer/headroom.h"

#include <algorithm>

namespace cuewell {
namespace {

/// Our own number: the least that was decided for people who hear badly, whatever is wished. The 20 dB of WCAG 2.2
/// (1.4.7) are what the defaults keep.
constexpr Decibels kNearestToVoice{-15.0};
/// Leaves chimes 8 dB under full scale.
constexpr Decibels kHighestAmbiencePeak{-9.0};

Decibels beside(Decibels peak) {
    const float room = to_gain(kMixCeiling).factor() - to_gain(peak).factor();
    return std::min(kClipCeiling, to_decibels(Gain(room)));
}

Decibels swell_of(bool swells) { return swells ? kBreathSwell : Decibels(); }

}  // namespace

Ceilings ceilings_beside(const std::optional<AmbienceMix>& mix, Decibels ambience_peak) {
    if (!mix) return {};
    const Decibels highest = ambience_peak + mix->level + swell_of(mix->swells_with_breath);
    return {beside(highest - mix->duck), beside(highest)};
}

AmbienceMix settled(const AmbienceWishes& wishes, Decibels to_voice, Decibels ambience_peak) {
    const Decibels swell = swell_of(wishes.swells_with_breath);
    const Decibels loudest = kHighestAmbiencePeak - ambience_peak - swell;
    AmbienceMix mix{std::min(to_voice + wishes.level, loudest), wishes.duck, wishes.swells_with_breath};
    const Decibels under_words = mix.level + swell - mix.duck - to_voice;
    if (under_words > kNearestToVoice) mix.duck = mix.duck + (under_words - kNearestToVoice);
    return mix;
}

}  // namespace cuewell
