#include "session/session_length.h"

#include "base/duration_text.h"
#include "base/errors.h"
#include "session/audition.h"
#include "session/length_notes.h"
#include "session/length_refusal.h"
#include "session/overview_of.h"
#include "session/session_sounds.h"
#include "session/wished_length.h"

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Between when an end was promised and when the session begins.
constexpr Duration kSlack = std::chrono::seconds(5);

/// Lays a session out in its own voice and present guidance, while its plan is looked for.
class LengthBench {
public:
    LengthBench(const ScriptedSession& session, const Workshop& workshop)
        : session_(session),
          rate_(session.options.rate),
          sounds_(session, session.voice, rate_, workshop),
          material_{session.routine, wishes_of(session.options), session.phrases, session.delivery, rate_, {}, {}, {},
                    workshop.on_wait} {
        material_.measure = [this](const CueSheet& sheet) { return measured(sheet); };
        material_.possible = [this](const Plan& plan) {
            const SpokenSheet spoken = laid_out(plan);
            return possible_lengths(spoken.staged.sheet, spoken.lengths, rate_, 0);
        };
        material_.overview = [this](const Plan& plan) {
            return overview_of(session_.routine, plan, session_.phrases, session_.delivery,
                               session_.voice.profile.words_per_minute);
        };
    }

    [[nodiscard]] const LengthMaterial& material() const noexcept { return material_; }
    [[nodiscard]] SampleRate rate() const noexcept { return rate_; }

    [[nodiscard]] SpokenSheet laid_out(const Plan& plan) {
        return sounds_.spoken(sounds_.staged(narrate(plan, session_.phrases, session_.delivery)));
    }

private:
    /// Words that are said at any time of the session are measured as they are said in its middle.
    ClipLengths measured(const CueSheet& sheet) {
        const double along = session_.voice.profile.fall.is_none() ? 0.0 : 0.5;
        return sounds_.spoken({sheet, std::vector<double>(sheet.lines.size(), along)}).lengths;
    }

    const ScriptedSession& session_;
    SampleRate rate_;
    SessionSounds sounds_;
    LengthMaterial material_;
};

/// What came of looking for a length.
struct Found {
    SolvedLength solved;
    std::vector<std::size_t> items;
    bool has_less_guidance = false;
};

Found found_with(LengthBench& bench, Duration length, Duration margin) {
    LengthSolver solver(bench.material());
    solver.measure_ahead();
    return {solver.solve(to_frames(length, bench.rate()), to_frames(margin, bench.rate())), solver.items()};
}

std::ptrdiff_t stretches_in(const Found& found) {
    return std::ranges::count(found.solved.form.items, false, &ItemForm::left_out);
}

/// Whether even with everything left out that may be there is hardly time for the session.
bool is_bare(const Found& found, const Routine& routine) {
    if (!found.solved.is_possible) return !found.solved.below;
    bool has_optional = false;
    for (std::size_t at = 0; at < found.items.size(); ++at) {
        const bool is_optional = routine.items[found.items[at]].item.optional;
        if (is_optional && !found.solved.form.items[at].left_out) return false;
        has_optional = has_optional || is_optional;
    }
    return has_optional;
}

/// Looks for a session of that length. Where all that is said leaves hardly any time, less is said, if that helps and
/// nobody asked for how much is said.
Found find_length(ScriptedSession& session, LengthBench& bench, Duration length, Duration margin) {
    Guidance& guidance = session.delivery.guidance;
    Found found = found_with(bench, length, margin);
    if (guidance != Guidance::full || session.options.guidance_is_typed || !is_bare(found, session.routine.routine))
        return found;
    guidance = Guidance::familiar;
    Found brief = found_with(bench, length, margin);
    if (found.solved.is_possible && stretches_in(brief) <= stretches_in(found)) {
        guidance = Guidance::full;
        return found;
    }
    brief.has_less_guidance = true;
    return brief;
}

void fit(SpokenSheet& spoken, Duration length, SampleRate rate) {
    CueSheet& sheet = spoken.staged.sheet;
    sheet = fitted(sheet, spoken.lengths, rate, 0, to_frames(length, rate));
}

}  // namespace

ScriptedSession of_wished_length(ScriptedSession session, const Workshop& workshop) {
    if (!session.options.time) return session;
    LengthBench bench(session, workshop);
    const Found found = find_length(session, bench, *session.options.time, {});
    if (!found.solved.is_possible) throw UsageError(refusal(session, found.solved));
    SpokenSheet spoken = bench.laid_out(found.solved.plan);
    const CueSheet before = spoken.staged.sheet;
    fit(spoken, *session.options.time, bench.rate());
    const std::string wish = to_clock_text(*session.options.time);
    add_notes(session.notes, {wish, session, found.items, found.solved.form, found.has_less_guidance},
              {before, spoken.staged.sheet});
    session.plan = found.solved.plan;
    return session;
}

ScriptedSession of_about(ScriptedSession session, Duration length, const Workshop& workshop) {
    LengthBench bench(session, workshop);
    const Found found = find_length(session, bench, length, kSlack);
    add_notes(session.notes, {"--end-at", session, found.items, found.solved.form, found.has_less_guidance});
    session.plan = found.solved.plan;
    return session;
}

CueSheet narrated(const ScriptedSession& session, SampleRate rate, const Workshop& workshop) {
    CueSheet sheet = narrate(session.plan, session.phrases, session.delivery);
    if (session.options.time && session.options.is_audition) {
        SessionSounds sounds(session, session.voice, rate, workshop);
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
