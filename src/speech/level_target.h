#pragma once

#include "audio/usual_levels.h"
#include "base/level.h"

namespace cuewell {

/// How loud a voice is to be, and how high its peaks may go.
struct LevelTarget {
    Loudness loudness = kUsualLoudness;  ///< Integrated, as heard from two speakers.
    Decibels ceiling = kClipCeiling;     ///< True peak; leaves room for what sounds beneath the voice.
};

}  // namespace cuewell
