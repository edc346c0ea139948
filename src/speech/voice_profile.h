#pragma once

#include "base/diagnostic.h"
#include "base/level.h"
#include "base/source.h"
#include "base/time.h"

#include <map>
#include <optional>
#include <string>

namespace cuewell {

/// Everything that decides how text sounds, and the silences between lines: what a file in `voices/` says.
struct VoiceProfile {
    std::string name;          ///< File name without ending.
    std::string title;         ///< What `list voices` shows beside the name.
    std::string language;      ///< Code such as "en".
    std::string voice;         ///< Identifier out of eSpeak NG's own list with an optional variant: "gmw/en-US+f2".
    SourceSpan voice_place;    ///< Where the identifier stands, for whoever finds that there is no such voice.
    int words_per_minute = 0;  ///< Measured on running text, not eSpeak's own number.
    int pitch = 0;             ///< eSpeak NG's base pitch, 0 to 99.
    int pitch_range = 0;       ///< eSpeak NG's pitch range, 0 to 99.
    Decibels gain;             ///< Brings this voice to -16 LUFS; a constant of the voice.
    Duration sentence_gap{};
    Duration paragraph_gap{};
    std::map<std::string, std::string> pronunciations;  ///< Whole words, lower case, and what is said for them.
};

/// Reads a voice profile from TOML text.
///
/// Shape:  keys `title`, `language`, `voice`, `words_per_minute`, `pitch`, `pitch_range`, `gain` (a number of dB),
///         `sentence_gap` and `paragraph_gap` are required; the table `[pronunciations]` is not.
/// Errors: every fault goes to `faults` with its place; the result is then empty. Whether eSpeak NG has the voice is
///         not looked at here, only whether it looks like the name of one and not like a path.
[[nodiscard]] std::optional<VoiceProfile> parse_voice(const SourceTextPtr& source, std::string name,
                                                      Diagnostics& faults);

}  // namespace cuewell
