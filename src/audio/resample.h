#pragma once

#include "audio/clip.h"

namespace cuewell {

/// The clip at another rate, without delay: a sound keeps its place in time.
///
/// Shape:  round-half-up(samples * to / from) samples. The same rate gives the same samples.
/// Errors: Failure where libsoxr refuses.
/// Source: libsoxr, HQ recipe (20 bit).
[[nodiscard]] Clip resample(const Clip& clip, SampleRate to);

}  // namespace cuewell
