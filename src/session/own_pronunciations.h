#pragma once

#include "base/diagnostic.h"
#include "config/pronunciations.h"
#include "script/library.h"
#include "session/places.h"
#include "speech/voice_profile.h"

#include <string>

namespace cuewell {

/// The words of a language that eSpeak NG says wrong: what `voices/pronunciations/` holds for it; nothing where there is no
/// such file.
///
/// Errors: faults go to `faults`.
[[nodiscard]] Pronunciations language_pronunciations(const Places& places, const std::string& language,
                                                     Diagnostics& faults);

/// How the user wants the words of a language said: what `pronunciations.toml` beside the settings holds in the table
/// of that name; nothing where there is no such file or table.
///
/// Errors: faults go to `faults`, those in the tables of other languages too.
[[nodiscard]] Pronunciations own_pronunciations(const Places& places, const std::string& language, Diagnostics& faults);

/// How words are said in one session: as the user wishes, else as the routine says, else its stretches in their order,
/// else the voice.
///
/// Shape:  a voice that is another program knows no phonemes: for it they are passed over, and what comes next decides.
/// Errors: two stretches that say a word each in another way are a warning at the second, which yields.
[[nodiscard]] Pronunciations session_pronunciations(const Pronunciations& own, const LoadedRoutine& routine,
                                                    const VoiceProfile& voice, Diagnostics& faults);

}  // namespace cuewell
