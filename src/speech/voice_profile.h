#pragma once

#include "base/diagnostic.h"
#include "base/level.h"
#include "base/source.h"
#include "base/time.h"
#include "config/pronunciations.h"
#include "speech/command_engine.h"
#include "speech/tone.h"
#include "speech/voice_fall.h"

#include <optional>
#include <string>

namespace cuewell {

/// No voice is made louder or quieter than by this: beyond lies noise.
inline constexpr Decibels kMostGain{40.0};

/// Everything that decides how text sounds, and the silences between lines: what a file in `voices/` says.
struct VoiceProfile {
    std::string name;              ///< File name without ending.
    std::string title;             ///< What `list voices` shows beside the name.
    std::string language;          ///< Code such as "en".
    std::string voice;             ///< Identifier out of eSpeak NG's own list with an optional variant: "gmw/en-US+f2".
    SourceSpan voice_place;        ///< Where the identifier stands, for whoever finds that there is no such voice.
    int words_per_minute = 0;      ///< Measured on running text, not eSpeak's own number.
    int pitch = 0;                 ///< eSpeak NG's base pitch, 0 to 99.
    int pitch_range = 0;           ///< eSpeak NG's pitch range, 0 to 99.
    std::optional<Decibels> gain;  ///< Brings this voice to -16 LUFS as it stands here; measured where it is not given.
    Duration sentence_gap{};
    Duration paragraph_gap{};
    Tone tone;
    VoiceFall fall;
    Pronunciations pronunciations;
    std::optional<CommandEngine> command;  ///< A program that speaks instead of eSpeak NG.
};

/// Reads a voice profile from TOML text.
///
/// Shape:  keys `title`, `language`, `words_per_minute`, `sentence_gap` and `paragraph_gap` are required, and `voice`,
///         `pitch` and `pitch_range` where eSpeak NG speaks. `engine` ("espeak" or "command"), `gain` (a number of dB)
///         and the tables `[tone]`, `[fall]` and `[pronunciations]` are not. With "command": `program`, `arguments`
///         and perhaps `own_words_per_minute` and `time_limit`; then no `pitch` falls, and a `rate` only where the
///         arguments hold `{stretch}`.
/// Errors: every fault goes to `faults` with its place; the result is then empty. Whether eSpeak NG has the voice is
///         not looked at here, only whether it looks like the name of one and not like a path.
[[nodiscard]] std::optional<VoiceProfile> parse_voice(const SourceTextPtr& source, std::string name,
                                                      Diagnostics& faults);

}  // namespace cuewell
