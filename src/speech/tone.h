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

/// Shapes a clip.
///
/// Shape:  as long as before; with reflections longer by what they take to die away.
/// Errors: none; frequencies beyond half the clip's rate are not there to be filtered.
/// Thread: any; keeps no state.
void shape_tone(Clip& clip, const Tone& tone);

}  // namespace cuewell
