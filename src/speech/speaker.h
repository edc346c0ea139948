#pragma once

#include "audio/clip.h"
#include "base/level.h"
#include "base/time.h"
#include "speech/level_target.h"
#include "speech/synthesizer.h"
#include "speech/voice_profile.h"

#include <cstddef>
#include <string>

namespace cuewell {

/// No line of a script has more characters: the synthesizer's time and memory grow faster than the text.
inline constexpr std::size_t kLongestLine = 1'000;

/// A line, and where in its session it is said.
struct LineToSpeak {
    std::string text;
    double along = 0.0;  ///< 0 at the session's beginning, 1 at its end: for a voice that falls.
    friend auto operator<=>(const LineToSpeak&, const LineToSpeak&) = default;
};

/// What a session asks of its voice, beside what the profile says.
struct SpeakerSettings {
    SampleRate rate;
    Decibels gain;         ///< Of this voice, for the loudness that is wished.
    LevelTarget target{};  ///< What the gain is for: lines far off its loudness are brought nearer.
};

/// Speaks lines in one voice: text in, finished clip out.
///
/// Shape:  cleaned text, pronunciations applied, spoken at the rate and pitch that the voice has there, trimmed of its
///         silence, resampled, its tone shaped, at the voice's level and not far off the other lines', peaks limited,
///         edges faded. The same line is the same samples.
/// Thread: any.
class Speaker {
public:
    /// `synthesizer` must outlive the speaker.
    Speaker(const Synthesizer& synthesizer, VoiceProfile profile, SpeakerSettings settings);

    /// Errors: Failure as Synthesizer::speak; also where the line is longer than `kLongestLine` characters, has no word
    ///         in it, or is spoken so that nothing is to be heard.
    [[nodiscard]] Clip speak(const LineToSpeak& line) const;

    /// How long the clip of a line is; quicker than to speak it.
    ///
    /// Errors: as speak.
    [[nodiscard]] Frames measure(const LineToSpeak& line) const;

private:
    const Synthesizer& synthesizer_;
    VoiceProfile profile_;
    SpeakerSettings settings_;
};

}  // namespace cuewell
