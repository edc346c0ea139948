#pragma once

#include "base/level.h"
#include "speech/level_target.h"
#include "speech/synthesizer.h"
#include "speech/voice_profile.h"

#include <string>
#include <vector>

namespace cuewell {

/// Finds the gain with which a voice reads `passage` at the loudness that is wished, peaks limited, and no fall.
///
/// Units:  rounded to 0.01 dB, so that a kept gain and a fresh one are the same.
/// Errors: as Speaker::speak; Failure where the voice cannot be brought there.
/// Thread: one; speaks on `threads` threads inside.
[[nodiscard]] Decibels measure_gain(const Synthesizer& synthesizer, const VoiceProfile& profile,
                                    const std::vector<std::string>& passage, const LevelTarget& target, int threads);

}  // namespace cuewell
