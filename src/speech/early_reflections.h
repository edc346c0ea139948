#pragma once

#include "audio/clip.h"
#include "base/level.h"

namespace cuewell {

/// How long reflections go on after the voice.
[[nodiscard]] Frames reflections_length(SampleRate rate);

/// Adds a few early reflections, as of a small furnished room; `level` is their summed energy over the voice's own.
///
/// Shape:  longer by reflections_length; what was there keeps its place.
/// Thread: any; keeps no state.
void add_reflections(Clip& clip, Decibels level);

}  // namespace cuewell
