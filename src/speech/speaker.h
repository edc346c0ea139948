#pragma once

#include "audio/clip.h"
#include "speech/synthesizer.h"
#include "speech/voice_profile.h"

#include <cstddef>
#include <string>

namespace cuewell {

/// No line of a script has more characters: the synthesizer's time and memory grow faster than the text.
inline constexpr std::size_t kLongestLine = 1'000;

/// Speaks lines in one voice: text in, finished clip out.
///
/// Shape:  cleaned text, pronunciations applied, spoken, trimmed of its silence, resampled, at the voice's level,
///         peaks limited, edges faded. The same line is the same samples.
/// Thread: any.
class Speaker {
public:
    /// `synthesizer` must outlive the speaker.
    Speaker(const Synthesizer& synthesizer, VoiceProfile profile, SampleRate rate);

    /// Errors: Failure as Synthesizer::speak; also where the line is longer than `kLongestLine` characters, has no word
    ///         in it, or is spoken so that nothing is to be heard.
    [[nodiscard]] Clip speak(const std::string& line) const;

private:
    [[nodiscard]] std::string to_spoken_text(const std::string& line) const;

    const Synthesizer& synthesizer_;
    VoiceProfile profile_;
    SampleRate rate_;
};

}  // namespace cuewell
