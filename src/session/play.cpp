#include "session/play.h"

#include "base/duration_text.h"
#include "base/level.h"
#include "live/live_session.h"
#include "session/live_planner.h"
#include "session/saved_session_keeper.h"
#include "session/scripted_session.h"
#include "sink/process_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace cuewell {
namespace {

using Script = std::shared_ptr<const ScriptedSession>;

/// Where a saved session goes on in today's plan; at the beginning where its stretch is no longer there.
LivePlace place_of(const SavedSession& saved, const Plan& plan) {
    LivePlace place;
    place.track = saved.track;
    place.pace = Scale{saved.pace};
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
    place.place = PassPlace{static_cast<std::size_t>(found - stretches.begin()), pass};
    return place;
}

SavedSession saved_at(const LivePlace& place, const ScriptedSession& script, const PlayOptions& options) {
    SavedSession saved;
    saved.saved_at = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    saved.arguments = options.arguments;
    saved.routine = script.routine.routine.name;
    saved.title = script.plan.title;
    if (place.place) {
        saved.stretch = script.plan.stretches[place.place->stretch].stretch->name;
        saved.stretch_number = place.place->stretch;
        saved.pass_number = place.place->pass;
    }
    saved.track = place.track;
    saved.pace = place.pace.factor;
    saved.done = std::chrono::duration_cast<std::chrono::seconds>(place.listened);
    saved.skipped = place.skipped;
    return saved;
}

/// Tells once that the state cannot be kept; the session goes on.
class KeepingTrouble {
public:
    void tell(SavedSessionKeeper& keeper, const std::vector<LiveView*>& views) {
        if (is_told_) return;
        const auto failure = keeper.failure();
        if (!failure) return;
        is_told_ = true;
        for (LiveView* const view : views)
            view->tell({Happening::Kind::trouble, {}, "this session cannot be resumed: " + *failure});
    }

private:
    bool is_told_ = false;
};

double volume_of(const SessionOptions& options) {
    return options.volume ? static_cast<double>(to_gain(*options.volume).factor()) : 1.0;
}

}  // namespace

std::filesystem::path saved_session_file(const Places& places) { return places.state / "session.toml"; }

std::unique_ptr<SoundOutput> make_sound_output() { return std::make_unique<ProcessOutput>(); }

PlayedSession play_session(const PlayOptions& options, const Workshop& workshop, LiveStage& stage) {
    LiveSetup setup;
    setup.wish = {options.device, options.session.rate};
    // Before anything is read: the output wakes meanwhile.
    stage.output.open(setup.wish);
    const Script script = std::make_shared<const ScriptedSession>(read_session(options.session, workshop));
    SavedSessionKeeper keeper(saved_session_file(workshop.places));
    KeepingTrouble trouble;
    setup.plan = [&](SampleRate rate) { return std::make_unique<SessionPlanner>(script, rate, workshop); };
    setup.on_planned = [&](LivePlanner& planner) {
        if (options.on_remarks) options.on_remarks(static_cast<SessionPlanner&>(planner).warnings(), script->notes);
    };
    setup.lead_in = options.lead_in;
    setup.volume = volume_of(options.session);
    setup.length = options.length;
    setup.end_at = options.end_at;
    if (options.resumed) setup.resumed = place_of(*options.resumed, script->plan);
    setup.keep = [&](const LivePlace& place) {
        // In the welcome nothing is due yet that an earlier session would have to be forgotten for.
        if (!place.place) return;
        keeper.keep(saved_at(place, *script, options));
        trouble.tell(keeper, stage.views);
    };
    const LiveOutcome outcome = play_live(setup, stage);
    if (outcome.ending == LiveOutcome::Ending::finished) keeper.forget();
    keeper.settle();
    const Duration before = setup.resumed ? setup.resumed->listened : Duration::zero();
    return {outcome.ending, script->routine.routine.name, outcome.place.listened - before, outcome.place.skipped};
}

}  // namespace cuewell
