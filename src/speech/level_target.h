#pragma once

#include "audio/loudness.h"
#include "base/level.h"

namespace cuewell {

/// How loud a voice is to be, and how high its peaks may go.
struct LevelTarget {
    Loudness loudness{-16.0};  ///< Integrated, as heard from two speakers.
    Decibels ceiling{-3.0};    ///< True peak; leaves room for what sounds beneath the voice.
};

}  // namespace cuewell
