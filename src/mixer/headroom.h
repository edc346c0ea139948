#pragma once

#include "audio/usual_levels.h"
#include "base/level.h"
#include "mixer/ambience_level.h"

#include <optional>

namespace cuewell {

/// The highest true peak of the mix.
///
/// Why:    a lossy coder's decoder puts out higher peaks than went in: measured up to 0.5 dB for Vorbis, Opus and MP3
///         at the lowest quality on sessions of ours, 1.1 dB at worst elsewhere. From here it stays under -1 dBTP.
inline constexpr Decibels kMixCeiling{-2.4};

/// How high the peaks of clips may be so that clips and ambience together stay under kMixCeiling. Words and chimes do
/// not sound at once.
struct Ceilings {
    Decibels speech = kClipCeiling;
    Decibels chimes = kClipCeiling;
};

/// The ceilings beside an ambience whose own samples reach `ambience_peak` (true peak).
///
/// Needs:  a mix as `settled` gives it.
[[nodiscard]] Ceilings ceilings_beside(const std::optional<AmbienceMix>& mix, Decibels ambience_peak);

/// How loud an ambience was asked to be, against the voice.
struct AmbienceWishes {
    Decibels level{-13.0};  ///< Where nothing is said: 12 to 14 under the voice is heard and not listened to.
    Decibels duck{13.0};    ///< Further down under words.
    bool swells_with_breath = false;
};

/// The mix of an ambience that is as loud as the voice once it is changed by `to_voice`.
///
/// Shape:  under words at least 15 dB below the voice, whatever was wished; and never so loud that no chime has room.
///         The 15 dB are the least that was decided for people who hear badly.
/// Source: WCAG 2.2, 1.4.7: 20 dB under speech, which is what the defaults keep with room to spare.
[[nodiscard]] AmbienceMix settled(const AmbienceWishes& wishes, Decibels to_voice, Decibels ambience_peak);

}  // namespace cuewell
