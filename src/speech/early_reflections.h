#pragma once

#include "audio/clip.h"
#include "base/level.h"

namespace cuewell {

/// Adds a few early reflections, as of a small furnished room; `level` is their summed energy over the voice's own.
///
/// Shape:  longer by what the last of them takes; what was there keeps its place.
/// Thread: any; keeps no state.
void add_reflections(Clip& clip, Decibels level);

}  // namespace cuewell
