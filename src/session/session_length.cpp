#include "session/session_length.h"

#include "base/duration_text.h"
#include "base/errors.h"
#include "session/audition.h"
#include "session/find_length.h"
#include "session/length_notes.h"
#include "session/length_refusal.h"
#include "session/session_sounds.h"

#include <memory>
#include <utility>

namespace cuewell {
namespace {

/// Between when an end was promised and when the session begins.
constexpr Duration kSlack = std::chrono::seconds(5);

void fit(SpokenSheet& spoken, Duration length, SampleRate rate) {
    CueSheet& sheet = spoken.staged.sheet;
    sheet = fitted(sheet, spoken.lengths, rate, 0, to_frames(length, rate));
}

FittedSession with_plan(ScriptedSession session, const Plan& plan, std::shared_ptr<SessionVoice> voice) {
    session.written_plan = std::exchange(session.plan, plan);
    // Its holds are longer or shorter than they are written.
    session.fit = Fit::yield;
    return {std::make_shared<const ScriptedSession>(std::move(session)), std::move(voice)};
}

}  // namespace

FittedSession of_wished_length(ScriptedSession session, const Workshop& workshop) {
    if (!session.options.time) return {std::make_shared<const ScriptedSession>(std::move(session))};
    LengthBench bench(session, *session.options.time, workshop);
    const FoundLength found = find_length(session, bench, *session.options.time, {});
    if (!found.solved.is_possible) throw UsageError(refusal(session, found.solved));
    SpokenSheet spoken = bench.laid_out(found.solved.plan);
    const CueSheet before = spoken.staged.sheet;
    fit(spoken, *session.options.time, bench.rate());
    const std::string wish = to_clock_text(*session.options.time);
    add_notes(session.notes, {wish, session, found.items, found.solved.form, found.has_less_guidance, found.left_out},
              {before, spoken.staged.sheet});
    return with_plan(std::move(session), found.solved.plan, bench.voice());
}

FittedSession of_about(ScriptedSession session, Duration length, const Workshop& workshop) {
    LengthBench bench(session, length, workshop);
    const FoundLength found = find_length(session, bench, length, kSlack);
    add_notes(session.notes,
              {"--end-at", session, found.items, found.solved.form, found.has_less_guidance, found.left_out});
    return with_plan(std::move(session), found.solved.plan, bench.voice());
}

CueSheet narrated(const FittedSession& fitted, SampleRate rate, const Workshop& workshop) {
    const ScriptedSession& session = *fitted.session;
    CueSheet sheet = narrate(session.plan, session.phrases, session.delivery);
    if (session.options.time && session.options.is_audition) {
        SessionSounds sounds(session, own_voice(fitted, rate, workshop), rate, workshop);
        SpokenSheet spoken = sounds.spoken(sounds.staged(std::move(sheet)));
        fit(spoken, *session.options.time, rate);
        sheet = std::move(spoken.staged.sheet);
    }
    return as_heard(std::move(sheet), session);
}

void fit_to_wish(SpokenSheet& spoken, const ScriptedSession& session, SampleRate rate) {
    if (session.options.time && !session.options.is_audition) fit(spoken, *session.options.time, rate);
}

}  // namespace cuewell
