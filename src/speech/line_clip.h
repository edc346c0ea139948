#pragma once

#include "audio/clip.h"
#include "audio/loudness.h"
#include "speech/speaker.h"
#include "speech/synthesizer.h"
#include "speech/voice_profile.h"

namespace cuewell {

/// A line as its voice says it, before anything is done about its level.
struct LineClip {
    Clip clip;
    Loudness loudness;  ///< Of its mean power.
};

/// Speaks a line, cuts the silence around it, brings it to `rate` and shapes its tone.
///
/// Errors: as Speaker::speak.
/// Thread: any.
[[nodiscard]] LineClip speak_line(const Synthesizer& synthesizer, const VoiceProfile& profile, const LineToSpeak& line,
                                  SampleRate rate);

/// How long speak_line makes a line. It has to be spoken for that, but what costs most is left out.
///
/// Errors: as Speaker::speak.
/// Thread: any.
[[nodiscard]] Frames measure_line(const Synthesizer& synthesizer, const VoiceProfile& profile, const LineToSpeak& line,
                                  SampleRate rate);

/// Brings a line to the voice's level: its gain, the lines nearer to each other, peaks limited, edges faded.
///
/// `fall` is how much quieter the whole line is to be, where the voice falls.
/// Shape:  of what the line is louder or quieter than the session, the part beyond 1.5 LU is taken back, up to 3 dB.
[[nodiscard]] Clip at_level(LineClip line, Decibels fall, const SpeakerSettings& settings);

}  // namespace cuewell
