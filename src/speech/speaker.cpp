#include "speech/speaker.h"

#include "audio/resample.h"
#include "audio/shape.h"
#include "base/clean_text.h"
#include "base/errors.h"
#include "base/utf8.h"
#include "speech/pronounce.h"

#include <fmt/format.h>

#include <utility>

namespace cuewell {
namespace {

/// Below this eSpeak NG 1.51 is silent: up to 61 ms before the words and 134 ms after them. Measured.
constexpr Gain kSilence{16.0F / 32'768.0F};
/// An edge without a fade clicks.
constexpr Duration kFade = std::chrono::milliseconds(5);
/// Under the -1.5 dBTP of the whole mix, so that a chime or ambience beneath the voice has room.
constexpr Decibels kPeakCeiling{-2.0};

constexpr std::size_t kMostQuotedCharacters = 60;

std::string beginning_of(const std::string& line) {
    const std::string visible = visible_text(line);
    return visible.substr(0, byte_offset(visible, kMostQuotedCharacters));
}

}  // namespace

Speaker::Speaker(const Synthesizer& synthesizer, VoiceProfile profile, SampleRate rate)
    : synthesizer_(synthesizer), profile_(std::move(profile)), rate_(rate) {}

std::string Speaker::to_spoken_text(const std::string& line) const {
    // Cleaned before, so that nothing invisible hides a word from its pronunciation, and after, so that a pronunciation
    // brings nothing in.
    const std::string text = clean_text(pronounce(clean_text(line), profile_.pronunciations));
    if (text.empty()) throw UnspeakableText(fmt::format("there is no word to speak in \"{}\"", beginning_of(line)));
    if (count_characters(text) > kLongestLine) {
        throw UnspeakableText(
            fmt::format("a line has more than {} characters, too long to be spoken in one go: \"{}…\"", kLongestLine,
                        beginning_of(line)));
    }
    return text;
}

Clip Speaker::speak(const std::string& line) const {
    const Clip raw = synthesizer_.speak(
        {to_spoken_text(line), profile_.voice, profile_.words_per_minute, profile_.pitch, profile_.pitch_range});
    const MonoView words = trim_silence(raw.samples, kSilence);
    if (words.empty()) throw UnspeakableText(fmt::format("nothing is to be heard of \"{}\"", beginning_of(line)));
    Clip clip = resample(Clip{raw.rate, {words.begin(), words.end()}}, rate_);
    apply_gain(clip, to_gain(profile_.gain));
    limit_peaks(clip, kPeakCeiling);
    fade_edges(clip, to_frames(kFade, rate_));
    return clip;
}

}  // namespace cuewell
