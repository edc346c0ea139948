#pragma once

#include "audio/clip.h"
#include "base/level.h"

#include <span>

namespace cuewell {

/// The part of `clip` between its first and last sample at or above `floor`; empty where all is below.
[[nodiscard]] MonoView trim_silence(MonoView clip, Gain floor);

/// Fades both edges over `length` each (raised cosine); a clip shorter than two fades is faded over half its length.
void fade_edges(Clip& clip, Frames length);

/// Multiplies every sample.
void apply_gain(Clip& clip, Gain gain);

/// Holds the peaks under `ceiling` by lowering the level smoothly around them, ahead of time.
///
/// Units:  true peak, as `wave_peaks` reads it: at least as strict as ITU-R BS.1770-4 annex 2 asks.
/// Shape:  the same number of samples; those further than 17 ms from a peak are untouched.
void limit_peaks(Clip& clip, Decibels ceiling);

/// As limit_peaks, of clips that are heard together: the level of all is lowered alike, so that nothing is heard to
/// move aside.
///
/// Needs:  clips of one length and rate.
void limit_peaks(std::span<Clip> clips, Decibels ceiling);

}  // namespace cuewell
