#pragma once

#include "audio/clip.h"
#include "base/frequency.h"
#include "base/level.h"

#include <optional>

namespace cuewell {

/// A shelf: everything beyond its frequency becomes louder or quieter.
struct ShelfFilter {
    Hertz frequency;
    Decibels gain;
};

/// What is done to the sound of a synthesizer, in this order. What is not there is not done.
struct Tone {
    std::optional<Hertz> high_pass;  ///< Takes off what lies below: rumble.
    std::optional<ShelfFilter> low_shelf;
    std::optional<ShelfFilter> high_shelf;
    std::optional<Decibels> de_harsh;     ///< The most that is taken off above 3 kHz, and only while it is harsh.
    std::optional<Decibels> reflections;  ///< Level of a few early reflections, under the voice.
};

/// How much longer a clip becomes when it is shaped: by what reflections take to die away.
[[nodiscard]] Frames added_length(const Tone& tone, SampleRate rate);

/// Shapes a clip.
///
/// Shape:  longer by added_length.
/// Errors: none; frequencies beyond half the clip's rate are not there to be filtered.
/// Thread: any; keeps no state.
void shape_tone(Clip& clip, const Tone& tone);

}  // namespace cuewell
