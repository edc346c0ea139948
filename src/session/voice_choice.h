#pragma once

#include "base/diagnostic.h"
#include "session/options.h"
#include "session/places.h"
#include "speech/espeak.h"
#include "speech/voice_profile.h"

#include <optional>
#include <string>

namespace cuewell {

/// The voice that speaks where nobody chose another.
inline const std::string kDefaultVoice = "calm";

/// A profile for a session.
struct ChosenVoice {
    VoiceProfile profile;
    int own_words_per_minute = 0;  ///< Of a program, at a stretch of 1.
    bool is_changed = false;       ///< Its rate or pitch is another than its file says.
    bool is_default = false;       ///< The bundled default voice just as it is.
};

/// The voice profile that the options name, with their own rate and pitch in it.
///
/// Shape:  without a wish the default voice, or for a language it does not speak the first profile that does.
/// Errors: UsageError for an unknown name, and for a voice that runs a program and is not the user's own; faults of the
///         file, and a voice that eSpeak NG lacks, go to `faults`. A voice of another language is a warning.
[[nodiscard]] std::optional<ChosenVoice> choose_voice(const SessionOptions& options, const Places& places,
                                                      const Espeak& espeak, Diagnostics& faults);

/// The voice profile that `options.voice` names, whatever its language; otherwise as choose_voice.
[[nodiscard]] std::optional<ChosenVoice> named_voice(const SessionOptions& options, const Places& places,
                                                     const Espeak& espeak, Diagnostics& faults);

/// Reads a profile and checks that eSpeak NG has its voice.
[[nodiscard]] std::optional<VoiceProfile> load_voice(const std::string& name_or_path, const Places& places,
                                                     const Espeak& espeak, Diagnostics& faults);

}  // namespace cuewell
