#pragma once

#include "audio/loudness.h"
#include "base/level.h"

namespace cuewell {

/// How loud speech is where nobody asks for anything else: integrated, as heard from two speakers.
inline constexpr Loudness kUsualLoudness{-16.0};

/// How loud chimes are beside it in their loudest 400 ms. Three LU less are the least, but a chime comes to someone with
/// closed eyes.
inline constexpr Loudness kChimeLoudness{-22.0};

/// The highest true peak of a clip of speech or of a chime where not much sounds beneath it.
inline constexpr Decibels kClipCeiling{-3.0};

}  // namespace cuewell
