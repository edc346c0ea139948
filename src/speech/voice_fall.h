#pragma once

#include "base/level.h"

namespace cuewell {

/// How much slower, lower and quieter a voice is at the end of a session than at its beginning.
struct VoiceFall {
    double rate_percent = 0.0;
    int pitch = 0;   ///< In steps of eSpeak NG's pitch.
    Decibels level;  ///< Not negative.

    [[nodiscard]] bool is_none() const { return rate_percent == 0.0 && pitch == 0 && level == Decibels(); }
};

}  // namespace cuewell
