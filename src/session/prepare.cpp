#include "session/prepare.h"

#include "base/errors.h"
#include "cue/narrate.h"
#include "session/longest_session.h"
#include "session/session_length.h"
#include "session/session_sounds.h"
#include "timeline/schedule.h"

#include <utility>

namespace cuewell {
namespace {

Timeline timeline_of(const ScriptedSession& scripted, const SpokenSheet& spoken, SampleRate rate, Diagnostics& faults) {
    Timeline timeline = schedule(spoken.staged.sheet, spoken.lengths, rate, scripted.fit, faults);
    timeline.language = scripted.language;
    timeline.voice = scripted.voice.profile.name;
    if (scripted.ambience) timeline.ambience = scripted.ambience->name;
    throw_if_faulty(faults);
    require_a_day_at_most(timeline.length, rate);
    return timeline;
}

}  // namespace

PreparedSession prepare_session(const SessionOptions& options, const Workshop& workshop) {
    return prepare_session(std::make_shared<const ScriptedSession>(read_session(options, workshop)), workshop);
}

PreparedSession prepare_session(std::shared_ptr<const ScriptedSession> scripted, const Workshop& workshop) {
    const SampleRate rate = scripted->options.rate;
    FittedSession fitted{std::move(scripted)};
    if (fitted.session->options.time) fitted = of_wished_length(*fitted.session, workshop);
    scripted = fitted.session;
    SessionSounds sounds(*scripted, heard_voice(fitted, rate, workshop), rate, workshop);
    SpokenSheet spoken = sounds.spoken(sounds.staged(narrated(fitted, rate, workshop)));
    fit_to_wish(spoken, *scripted, rate);
    Diagnostics faults = scripted->warnings;
    PreparedSession session;
    session.timeline = timeline_of(*scripted, spoken, rate, faults);
    session.sheet = std::move(spoken.staged.sheet);
    session.speech = std::move(spoken.speech);
    session.chimes = std::move(spoken.chimes);
    session.ambience_mix = scripted->ambience_mix;
    if (scripted->ambience) {
        session.ambience_maker = [scripted, shape = AmbienceShape{rate, session.timeline.length}](
                                     const OnWait& on_wait) { return ambience_of(*scripted, shape, on_wait); };
    }
    faults.settle();
    session.warnings = faults.all();
    session.notes = scripted->notes;
    session.scripted = std::move(scripted);
    return session;
}

void PreparedSession::make_ambience(const OnWait& on_wait) {
    if (ambience_maker && !ambience) ambience = ambience_maker(on_wait);
}

Mixer voice_of(const PreparedSession& session) {
    return Mixer(session.timeline, *session.speech, *session.chimes, {}, {true, false, false});
}

std::optional<Bed> bed_of(const PreparedSession& session) {
    if (!session.ambience) return std::nullopt;
    return Bed{session.ambience.get(), *session.ambience_mix};
}

Mixer mixer_of(const PreparedSession& session, Parts parts) {
    return Mixer(session.timeline, *session.speech, *session.chimes, bed_of(session), parts);
}

}  // namespace cuewell
