#pragma once

#include "audio/clip.h"

namespace cuewell {

/// How long a clip is at another rate: rounded half up.
[[nodiscard]] Frames resampled_length(Frames length, SampleRate from, SampleRate to);

/// The clip at another rate, without delay: a sound keeps its place in time.
///
/// Shape:  as long as resampled_length tells. The same rate gives the same samples.
/// Errors: Failure where libsoxr refuses.
/// Source: libsoxr, HQ recipe (20 bit).
[[nodiscard]] Clip resample(const Clip& clip, SampleRate to);

}  // namespace cuewell
