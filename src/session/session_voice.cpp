#include "session/session_voice.h"

#include "session/measure_lines.h"
#include "session/voice_gain.h"

#include <utility>

namespace cuewell {
namespace {

/// So many that no step is heard, and so few that a phrase said all the time is not spoken afresh each time.
constexpr int kStages = 16;

/// The middle of the stage in which a line is said.
double middle_of_stage(double along) { return (along * (kStages - 1) + 0.5) / kStages; }

VoiceProfile profile_with(VoiceProfile profile, Pronunciations pronunciations) {
    profile.pronunciations = std::move(pronunciations);
    return profile;
}

std::optional<CommandSynthesizer> program_of(const ChosenVoice& voice, const Workshop& workshop) {
    if (!voice.profile.command) return std::nullopt;
    return std::optional<CommandSynthesizer>(std::in_place, voice.profile.name, *voice.profile.command,
                                             voice.own_words_per_minute, workshop.on_wait);
}

Speaker speaker_of(const ChosenVoice& voice, const VoiceProfile& profile, const Synthesizer& synthesizer,
                   const LevelTarget& target, SampleRate rate, const Workshop& workshop) {
    const Decibels gain = voice_gain(voice, synthesizer, target, workshop);
    return Speaker(synthesizer, profile, SpeakerSettings{rate, gain, target});
}

}  // namespace

SessionVoice::SessionVoice(const ChosenVoice& voice, Pronunciations pronunciations, const LevelTarget& target,
                           SampleRate rate, const Workshop& workshop)
    : profile_(profile_with(voice.profile, std::move(pronunciations))),
      program_(program_of(voice, workshop)),
      espeak_(workshop.espeak),
      speaker_(speaker_of(voice, profile_, program_ ? static_cast<const Synthesizer&>(*program_) : espeak_, target,
                          rate, workshop)),
      store_(speaker_) {}

StagedSheet SessionVoice::staged(CueSheet sheet, double from) const {
    if (!profile_.fall.is_none()) return in_stages(sheet, kStages, from > 0.0 ? middle_of_stage(from) : 0.0);
    StagedSheet staged{std::move(sheet), {}};
    staged.along.resize(staged.sheet.lines.size(), 0.0);
    return staged;
}

std::unique_ptr<SpokenLines> lines_in(const std::shared_ptr<SessionVoice>& voice, const StagedSheet& staged) {
    return std::make_unique<SpokenLines>(std::shared_ptr<SpeechStore>(voice, &voice->store()), lines_of(staged));
}

}  // namespace cuewell
