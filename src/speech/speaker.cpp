#include "speech/speaker.h"

#include "speech/line_clip.h"

#include <utility>

namespace cuewell {

Speaker::Speaker(const Synthesizer& synthesizer, VoiceProfile profile, SpeakerSettings settings)
    : synthesizer_(synthesizer), profile_(std::move(profile)), settings_(settings) {}

Clip Speaker::speak(const LineToSpeak& line) const {
    const Decibels fall(profile_.fall.level.value() * line.along);
    return at_level(speak_line(synthesizer_, profile_, line, settings_.rate), fall, settings_);
}

Frames Speaker::measure(const LineToSpeak& line) const {
    return measure_line(synthesizer_, profile_, line, settings_.rate);
}

}  // namespace cuewell
