#include "session/audition.h"

#include "cue/audition.h"

#include <utility>

namespace cuewell {
namespace {

/// Words a minute: almost three times the pace of a session, for ears that know the words already.
constexpr int kAuditionPace = 360;

}  // namespace

CueSheet as_heard(CueSheet sheet, const ScriptedSession& session) {
    return session.options.is_audition ? audition_of(sheet, session.phrases.audition) : std::move(sheet);
}

ChosenVoice voice_heard(const ScriptedSession& session) {
    ChosenVoice voice = session.voice;
    int& pace = voice.profile.words_per_minute;
    if (!session.options.is_audition || session.options.words_per_minute || pace >= kAuditionPace) return voice;
    pace = kAuditionPace;
    voice.is_changed = true;
    return voice;
}

}  // namespace cuewell
