#pragma once

#include "audio/clip.h"
#include "base/level.h"

namespace cuewell {

/// Lowers what lies above 3 kHz by at most `most`, only while it makes up most of the sound: an s, a hard t.
///
/// Shape:  as long as before; what is not harsh is untouched, to the bit.
/// Thread: any; keeps no state.
void de_harsh(Clip& clip, Decibels most);

}  // namespace cuewell
