#include "speech/line_clip.h"

#include "audio/resample.h"
#include "audio/shape.h"
#include "base/clean_text.h"
#include "base/utf8.h"
#include "speech/pronounce.h"
#include "speech/quoted_text.h"
#include "speech/rate.h"
#include "speech/tone.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace cuewell {
namespace {

/// Below this eSpeak NG 1.51 is silent: up to 61 ms before the words and 134 ms after them. Measured.
constexpr Gain kSilence{16.0F / 32'768.0F};
/// An edge without a fade clicks.
constexpr Duration kFade = std::chrono::milliseconds(5);

/// A line may differ from the session by this much: some of it is how the words are, and how they are meant.
///
/// Source: eSpeak NG 1.51 with one gain for all lines of the bundled back-care routine: from 3.0 LU under the session
///         ("thirteen") to 1.8 over it, and 9 of 10 lines within 1.3.
constexpr double kMayDiffer = 1.5;
/// No line is brought nearer than this: a voice whose file sets it far off its loudness is meant to be there.
constexpr double kMostTaken = 3.0;

std::string to_spoken_text(const std::string& line, const VoiceProfile& profile) {
    // Cleaned before, so that nothing invisible hides a word from its pronunciation; what those bring in is clean.
    const PhonemeUse phonemes = profile.command ? PhonemeUse::left_out : PhonemeUse::between_marks;
    std::string text = pronounce(clean_text(line), profile.pronunciations, phonemes);
    if (text.empty()) throw UnspeakableText(fmt::format("there is no word to speak in {}", in_quotes(line)));
    if (count_characters(text) > kLongestLine) {
        throw UnspeakableText(fmt::format("a line has more than {} characters, too long to be spoken in one go: {}",
                                          kLongestLine, in_quotes(line)));
    }
    return text;
}

/// What the synthesizer is asked for where the session has got `line.along` of its way.
Utterance utterance_of(const LineToSpeak& line, const VoiceProfile& profile) {
    const VoiceFall& fall = profile.fall;
    const double slower = 1.0 - fall.rate_percent / 100.0 * line.along;
    const auto rate = static_cast<int>(std::lround(profile.words_per_minute * slower));
    const auto pitch = static_cast<int>(std::lround(profile.pitch - fall.pitch * line.along));
    return {to_spoken_text(line.text, profile), profile.voice,
            std::max(rate, profile.command ? 1 : kSlowestWordsPerMinute), std::max(pitch, 0), profile.pitch_range};
}

/// The line as the synthesizer speaks it, without the silence around it.
Clip words_of(const Synthesizer& synthesizer, const VoiceProfile& profile, const LineToSpeak& line) {
    Clip clip = synthesizer.speak(utterance_of(line, profile));
    const MonoView words = trim_silence(clip.samples, kSilence);
    if (words.empty()) throw UnspeakableText(fmt::format("nothing is to be heard of {}", in_quotes(line.text)));
    // A program may speak softly all along: its silence was taken off by how loud it speaks.
    if (profile.command) return clip;
    return {clip.rate, {words.begin(), words.end()}};
}

/// What brings a line nearer to the session's loudness, once the voice's gain is on it.
Decibels evening(Loudness line, const SpeakerSettings& settings) {
    const double off = (line - settings.target.loudness).value() + settings.gain.value();
    const double beyond = off - std::clamp(off, -kMayDiffer, kMayDiffer);
    return Decibels(-std::clamp(beyond, -kMostTaken, kMostTaken));
}

}  // namespace

LineClip speak_line(const Synthesizer& synthesizer, const VoiceProfile& profile, const LineToSpeak& line,
                    SampleRate rate) {
    Clip clip = resample(words_of(synthesizer, profile, line), rate);
    shape_tone(clip, profile.tone);
    const Loudness loudness = mean_loudness(clip);
    return {std::move(clip), loudness};
}

Frames measure_line(const Synthesizer& synthesizer, const VoiceProfile& profile, const LineToSpeak& line,
                    SampleRate rate) {
    const Clip words = words_of(synthesizer, profile, line);
    return resampled_length(words.length(), words.rate, rate) + added_length(profile.tone, rate);
}

Clip at_level(LineClip line, Decibels fall, const SpeakerSettings& settings) {
    Clip clip = std::move(line.clip);
    apply_gain(clip, to_gain(settings.gain + evening(line.loudness, settings) - fall));
    limit_peaks(clip, settings.target.ceiling);
    fade_edges(clip, to_frames(kFade, settings.rate));
    return clip;
}

}  // namespace cuewell
