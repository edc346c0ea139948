#include "session/session_sounds.h"

#include "session/audition.h"
#include "session/measure_lines.h"

#include <utility>

namespace cuewell {

namespace {

std::shared_ptr<SessionVoice> new_voice(const ScriptedSession& session, const ChosenVoice& voice, SampleRate rate,
                                        const Workshop& workshop) {
    return std::make_shared<SessionVoice>(voice, session.pronunciations, session.level, rate, workshop);
}

}  // namespace

std::shared_ptr<SessionVoice> make_voice(const ScriptedSession& session, SampleRate rate, const Workshop& workshop) {
    return new_voice(session, session.voice, rate, workshop);
}

std::shared_ptr<SessionVoice> own_voice(const FittedSession& fitted, SampleRate rate, const Workshop& workshop) {
    const ScriptedSession& session = *fitted.session;
    const bool has_spoken = fitted.voice && session.options.rate == rate;
    return has_spoken ? fitted.voice : make_voice(session, rate, workshop);
}

std::shared_ptr<SessionVoice> heard_voice(const FittedSession& fitted, SampleRate rate, const Workshop& workshop) {
    const ScriptedSession& session = *fitted.session;
    if (!session.options.is_audition) return own_voice(fitted, rate, workshop);
    return new_voice(session, voice_heard(session), rate, workshop);
}

SessionSounds::SessionSounds(const ScriptedSession& session, std::shared_ptr<SessionVoice> voice, SampleRate rate,
                             const Workshop& workshop)
    : workshop_(workshop),
      voice_(std::move(voice)),
      chimes_(session.sounds, {rate, session.chime_volume, session.chime_ceiling}) {}

SpokenSheet SessionSounds::spoken(StagedSheet staged) {
    auto chimes = std::make_shared<ChimeClips>(staged.sheet.chimes, chimes_);
    std::shared_ptr<SpokenLines> lines = lines_in(voice_, staged);
    ClipLengths lengths{measure_lines(staged.sheet, *lines, workshop_), chimes->lengths()};
    return {std::move(staged), std::move(lengths), std::move(lines), std::move(chimes)};
}

std::shared_ptr<const Clip> SessionSounds::line(const LineToSpeak& line) {
    SpeechStore& store = voice_->store();
    return store.clip(store.number_of(line));
}

}  // namespace cuewell
