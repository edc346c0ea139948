#include "session/session_sounds.h"

#include "session/measure_lines.h"

#include <utility>

namespace cuewell {

SessionSounds::SessionSounds(const ScriptedSession& session, const ChosenVoice& voice, SampleRate rate,
                             const Workshop& workshop)
    : workshop_(workshop),
      voice_(std::make_shared<SessionVoice>(voice, session.pronunciations, session.level, rate, workshop)),
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
