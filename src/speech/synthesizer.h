#pragma once

#include "audio/clip.h"
#include "base/errors.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace cuewell {

/// The marks in an utterance that phonemes stand between. No text has them: they are of those for private use, which
/// clean_text takes out.
inline constexpr std::string_view kPhonemesBegin = "\uE000";
inline constexpr std::string_view kPhonemesEnd = "\uE001";

/// No utterance has a longer text.
inline constexpr std::size_t kMostTextBytes = 16 * 1024;

/// What a synthesizer is asked to say, in its own terms.
struct Utterance {
    std::string text;  ///< As clean_text gives it; for eSpeak NG with phonemes between the marks.
    std::string voice;
    int words_per_minute = 0;
    int pitch = 0;
    int pitch_range = 0;
    friend auto operator<=>(const Utterance&, const Utterance&) = default;
};

/// The text is at fault, not the world: it has no word in it, or far too many.
class UnspeakableText : public Failure {
    using Failure::Failure;
};

/// Turns text into sound.
class Synthesizer {
public:
    virtual ~Synthesizer() = default;

    /// The utterance as the engine speaks it, untrimmed, at the engine's own rate.
    ///
    /// Errors: UnspeakableText where the text is at fault. Failure where the engine cannot speak it (crashed, took too
    ///         long, gave nothing); one sentence.
    /// Thread: any; the same utterance is the same samples, whatever was said before.
    [[nodiscard]] virtual Clip speak(const Utterance& utterance) const = 0;
};

}  // namespace cuewell
