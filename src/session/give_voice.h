#pragma once

#include "session/prepare.h"
#include "session/voice_choice.h"
#include "speech/voice_level.h"

namespace cuewell {

/// Gives a session that is narrated its voice: the synthesizer, the gain, and the lines to be spoken.
///
/// Shape:  words are said as `pronunciations` says; the gain is that of the voice by itself. Where the voice falls over the session, a line that is said early and late becomes two lines of the sheet.
/// Errors: Failure where the voice's gain has to be measured and cannot.
void give_voice(PreparedSession& session, const ChosenVoice& voice, Pronunciations pronunciations,
                const LevelTarget& target, SampleRate rate, const Workshop& workshop);

}  // namespace cuewell
