#include "session/play.h"

#include "base/errors.h"
#include "base/level.h"
#include "live/live_session.h"
#include "session/journal_stretches.h"
#include "session/kept_files.h"
#include "session/live_planner.h"
#include "session/names.h"
#include "session/saved_session_keeper.h"
#include "session/scripted_session.h"
#include "session/session_length.h"
#include "sink/process_output.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>

namespace cuewell {
namespace {

using Script = std::shared_ptr<const ScriptedSession>;

/// Where a saved session goes on in today's plan; at the beginning where its stretch is no longer there.
LivePlace place_of(const SavedSession& saved, const Plan& plan) {
    LivePlace place;
    place.track = saved.track;
    // The file may come from a stranger.
    place.pace = Scale{std::clamp(saved.pace, kLeastPace, kMostPace)};
    place.listened = saved.done;
    place.skipped = saved.skipped;
    if (!saved.stretch) return place;
    const auto is_due = [&](const PlannedStretch& planned) { return planned.stretch->name == *saved.stretch; };
    const auto& stretches = plan.stretches;
    const bool stands_there = saved.stretch_number < stretches.size() && is_due(stretches[saved.stretch_number]);
    const auto found = stands_there ? stretches.begin() + static_cast<std::ptrdiff_t>(saved.stretch_number)
                                    : std::ranges::find_if(stretches, is_due);
    if (found == stretches.end()) return place;
    const std::size_t pass = std::min(saved.pass_number, found->passes.size() - 1);
    place.due = PassPlace{static_cast<std::size_t>(found - stretches.begin()), pass};
    return place;
}

SavedSession saved_at(const LivePlace& place, const ScriptedSession& script, const PlayOptions& options) {
    SavedSession saved;
    saved.saved_at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    saved.arguments = options.arguments;
    saved.routine = script.routine.routine.name;
    saved.title = script.plan.title;
    if (place.due) {
        saved.stretch = script.plan.stretches[place.due->stretch].stretch->name;
        saved.stretch_number = place.due->stretch;
        saved.pass_number = place.due->pass;
    }
    saved.track = place.track;
    saved.pace = place.pace.factor;
    saved.done = std::chrono::duration_cast<std::chrono::seconds>(place.listened);
    saved.skipped = place.skipped;
    return saved;
}

/// What keeps the state from being kept, told once: the session goes on.
class KeepingTrouble {
public:
    std::string news(SavedSessionKeeper& keeper) {
        const auto failure = is_told_ ? std::nullopt : keeper.failure();
        if (!failure) return {};
        is_told_ = true;
        return "this session cannot be resumed: " + *failure;
    }

private:
    bool is_told_ = false;
};

double volume_of(const SessionOptions& options) {
    return options.volume ? static_cast<double>(to_gain(*options.volume).factor()) : 1.0;
}

/// The workshop that stops its work when nobody wants it any more.
Workshop while_wanted(const Workshop& workshop, const std::atomic<bool>& is_abandoned) {
    Workshop result = workshop;
    const auto stop = [&is_abandoned] {
        if (is_abandoned) throw Interrupted();
    };
    result.on_spoken = [stop, usual = workshop.on_spoken](std::size_t done, std::size_t all) {
        stop();
        if (usual) usual(done, all);
    };
    result.on_wait = [stop, usual = workshop.on_wait] {
        stop();
        if (usual) usual();
    };
    return result;
}

/// Whether the name of the routine tells that all it lists was done.
bool is_told_by_name(const LiveOutcome& outcome, const ScriptedSession& script, const PlayOptions& options) {
    const bool is_whole = outcome.ending == LiveOutcome::Ending::finished && !options.resumed &&
                          outcome.place.left_out.empty() && script.plan.stretches.size() == script.listed.size();
    const bool is_by_name = !is_path(options.session.routine) && !script.is_from_session_file;
    return is_whole && options.session.arrange.is_none() && is_by_name;
}

/// What was done and skipped this time.
PlayedSession played(const LiveOutcome& outcome, const ScriptedSession& script, const PlayOptions& options,
                     const std::optional<LivePlace>& resumed) {
    PlayedSession result{outcome.ending, script.routine.routine.name, outcome.place.listened, outcome.place.skipped,
                         outcome.failure};
    if (!is_told_by_name(outcome, script, options)) {
        LivePlace end = outcome.place;
        end.is_past_stretches = end.is_past_stretches || outcome.ending == LiveOutcome::Ending::finished;
        const auto begin = resumed ? resumed->due : std::nullopt;
        result.reached = stretches_done(script.plan, begin.value_or(PassPlace()), end);
        std::erase_if(*result.reached, [&](const std::string& name) {
            return std::ranges::find(result.skipped, name) != result.skipped.end();
        });
    }
    if (!resumed) return result;
    result.done -= resumed->listened;
    std::erase_if(result.skipped, [&](const std::string& name) {
        return std::ranges::find(resumed->skipped, name) != resumed->skipped.end();
    });
    return result;
}

/// The session that is to be played, with what there is time for.
FittedSession planned(const PlayOptions& options, const Workshop& workshop) {
    ScriptedSession session = read_session(options.session, workshop);
    if (!options.end_at) return of_wished_length(std::move(session), workshop);
    session.options.time.reset();
    const auto left = std::chrono::duration_cast<Duration>(*options.end_at - std::chrono::system_clock::now());
    return of_about(std::move(session), left - options.lead_in, workshop);
}

}  // namespace

OutputWish output_wish_of(const PlayOptions& options) { return {options.device, options.session.rate}; }

std::unique_ptr<SoundOutput> make_sound_output() { return std::make_unique<ProcessOutput>(); }

PlayedSession play_session(const PlayOptions& options, const Workshop& workshop, LiveStage& stage) {
    LiveSetup setup;
    setup.wish = output_wish_of(options);
    std::atomic<bool> is_abandoned{false};
    const Workshop patient = while_wanted(workshop, is_abandoned);
    const FittedSession fitted = planned(options, patient);
    const Script& script = fitted.session;
    const std::filesystem::path saved_file = saved_session_file(workshop.places);
    SavedSessionKeeper keeper(saved_file);
    KeepingTrouble trouble;
    setup.plan = [&](SampleRate rate) { return std::make_unique<SessionPlanner>(fitted, rate, patient); };
    setup.on_planned = [&](LivePlanner& planner) {
        if (options.on_remarks) options.on_remarks(static_cast<SessionPlanner&>(planner).warnings(), script->notes);
    };
    setup.abandon = [&] { is_abandoned = true; };
    setup.lead_in = options.lead_in;
    setup.volume = volume_of(options.session);
    // What is left of a session that is resumed is shorter.
    if (!options.resumed && !options.end_at) setup.length = options.session.time;
    setup.end_at = options.end_at;
    const bool is_audition = options.session.is_audition;
    if (is_audition) {
        // It ends when all is told.
        setup.length.reset();
        setup.end_at.reset();
    }
    if (options.resumed) setup.resumed = place_of(*options.resumed, script->plan);
    if (!is_audition && !saved_file.empty()) {
        setup.keep = [&](const LivePlace& place) {
            // In the welcome nothing is due yet that an earlier session would have to be forgotten for.
            if (place.due) keeper.keep(saved_at(place, *script, options));
            return trouble.news(keeper);
        };
        setup.is_kept = [&] { return !keeper.failure(); };
    }
    const LiveOutcome outcome = play_live(setup, stage);
    // Who only listens for the words has not done a session, and forgets none.
    if (outcome.ending == LiveOutcome::Ending::finished && !is_audition) keeper.forget();
    keeper.settle();
    PlayedSession result = played(outcome, *script, options, setup.resumed);
    result.trouble = trouble.news(keeper);
    return result;
}

}  // namespace cuewell
