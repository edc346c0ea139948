#pragma once

#include "session/voice_choice.h"
#include "session/workshop.h"
#include "speech/voice_level.h"

namespace cuewell {

/// The gain that brings a voice to the loudness that is wished.
///
/// Shape:  the profile's own where it is for just this: the voice as the profile has it, at the usual loudness. Else out
///         of the user's cache; else measured on the fixed passage of the voice's language, and kept in the cache. The
///         same voice has the same gain, whether it was kept or not.
/// Errors: Failure where it has to be measured and cannot. A cache that cannot be read or written is done without.
[[nodiscard]] Decibels voice_gain(const ChosenVoice& voice, const Synthesizer& synthesizer, const LevelTarget& target,
                                  const Workshop& workshop);

}  // namespace cuewell
