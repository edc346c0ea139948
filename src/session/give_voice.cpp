#include "session/give_voice.h"

#include "cue/session_stages.h"
#include "session/measure_lines.h"
#include "session/voice_gain.h"

#include <utility>

namespace cuewell {
namespace {

/// So many that no step is heard, and so few that a phrase said all the time is not spoken afresh each time.
constexpr int kStages = 16;

}  // namespace

void give_voice(PreparedSession& session, const ChosenVoice& voice, Pronunciations pronunciations,
                const LevelTarget& target, SampleRate rate, const Workshop& workshop) {
    VoiceProfile profile = voice.profile;
    profile.pronunciations = std::move(pronunciations);
    if (profile.command) {
        session.program = std::make_unique<CommandSynthesizer>(profile.name, *profile.command,
                                                               voice.own_words_per_minute, workshop.on_wait);
    }
    const Synthesizer& synthesizer =
        session.program ? static_cast<const Synthesizer&>(*session.program) : workshop.espeak;
    const Decibels gain = voice_gain(voice, synthesizer, target, workshop);
    session.speaker = std::make_unique<Speaker>(synthesizer, profile, SpeakerSettings{rate, gain, target});

    std::vector<double> along;
    if (!profile.fall.is_none()) {
        StagedSheet staged = in_stages(session.sheet, kStages);
        session.sheet = std::move(staged.sheet);
        along = std::move(staged.along);
    }
    session.speech = std::make_unique<SpokenLines>(*session.speaker, lines_of(session.sheet, along));
}

}  // namespace cuewell
