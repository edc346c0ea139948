#pragma once

#include "speech/rate.h"

namespace cuewell {

/// What a session may ask of a voice.
inline constexpr int kLeastWordsPerMinute = kSlowestWordsPerMinute;
inline constexpr int kMostWordsPerMinute = kFastestWordsPerMinute;
inline constexpr int kHighestPitch = 99;

}  // namespace cuewell
