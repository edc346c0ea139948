#include "live/live_session.h"

#include "base/errors.h"
#include "live/live_parts.h"
#include "live/output_care.h"
#include "live/session_end.h"
#include "live/waiting_commands.h"

#include <chrono>
#include <optional>
#include <string>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

using Stage = PlayState::Stage;
using Ending = LiveOutcome::Ending;

constexpr auto kRound = 40ms;
constexpr auto kBetweenKeeps = 1s;
constexpr Duration kStandstillFade = 40ms;

/// A session between its first and its last frame.
class LiveSession {
public:
    LiveSession(const LiveSetup& setup, LiveStage& stage)
        : setup_(setup),
          stage_(stage),
          parts_(setup, stage),
          output_(parts_, setup, stage.output),
          waiting_(stage.commands) {}

    ~LiveSession() {
        if (setup_.abandon) setup_.abandon();
        parts_.performance.stop();
        stage_.output.close();
        keep_awake(false);
    }
    LiveSession(const LiveSession&) = delete;
    LiveSession& operator=(const LiveSession&) = delete;

    LiveOutcome run() {
        output_.begin(waiting_);
        parts_.course.begin();
        wait_for_plan();
        while (!ending_) round();
        return {*ending_, place(), failure_};
    }

private:
    /// What is wrong with a session is told before it is shown, where that is known before there is anything to hear.
    void wait_for_plan() {
        const auto is_heard = [&] { return parts_.performance.heard().stage == Stage::playing; };
        for (auto waited = 0ms; waited < kPatienceWithPlan && !is_heard(); waited += kRound) {
            if (parts_.course.is_planned_within(10ms)) break;
            waiting_.await(kRound);
        }
        settle();
    }

    void settle() {
        parts_.course.settle();
        if (is_planned_ || parts_.course.is_unfinished()) return;
        is_planned_ = true;
        if (setup_.on_planned) setup_.on_planned(*parts_.planner);
    }

    void round() {
        try {
            obey_what_waits();
            settle();
            look();
        } catch (const Interrupted&) {
            end(Ending::interrupted);
        } catch (const Failure& failure) {
            failure_ = failure.what();
            end(Ending::failed);
        }
    }

    // --- commands

    void obey_what_waits() {
        waiting_.await(kRound);
        waiting_.collect();
        while (!parts_.steering.wants_to_quit()) {
            const auto command = waiting_.next();
            if (!command) return;
            obey(*command);
        }
    }

    void obey(const Command& command) {
        if (is_any<command::ReopenOutput>(command)) return output_.reopen();
        const auto* const seek = std::get_if<command::SeekTo>(&command);
        if (seek != nullptr && seek->track != parts_.reporter.track_number()) return;
        const bool is_about_output = is_any<command::Pause, command::Resume, command::TogglePause>(command);
        if (!output_.has_output() && is_about_output) return obey_without_output(command);
        parts_.reporter.answer(parts_.steering.obey(command));
    }

    /// The session stands still already.
    void obey_without_output(const Command& command) {
        if (is_any<command::Pause>(command)) {
            output_.stay_paused();
            return parts_.reporter.answer("paused");
        }
        output_.hurry();
        parts_.reporter.answer("looking for a sound output");
    }

    // --- what is seen, shown and kept

    void look() {
        watch_sleep();
        watch_stop();
        output_.look();
        const PlayState heard = parts_.performance.heard();
        last_ = heard;
        keep_awake(output_.has_output() && heard.is_running());
        if (setup_.clocks.uptime() - kept_at_ >= kBetweenKeeps) keep();
        parts_.reporter.report(heard, standing());
        const bool is_over = heard.stage == Stage::over || (!output_.has_output() && heard.stage == Stage::closing);
        if (parts_.steering.wants_to_quit()) return end(Ending::quit);
        if (is_over && !parts_.course.is_unfinished()) finish();
        round_before_ = setup_.clocks.uptime();
    }

    void watch_sleep() {
        if (!stage_.has_slept || !stage_.has_slept()) return;
        const bool was_running = parts_.performance.coming().state.is_running();
        if (!parts_.performance.change([](PlayState& state) { state.pause(); }, kStandstillFade)) output_.let_go();
        output_.stay_paused();
        // It slept after the round before: that is how long the pause has been.
        if (was_running) parts_.steering.note_pause(round_before_);
        parts_.reporter.trouble("the computer slept: paused; press space to go on");
    }

    /// Who stopped the program and has it go on wants the session to go on, as after a pause of that length.
    void watch_stop() {
        if (!stage_.was_stopped || !stage_.was_stopped()) return;
        output_.watch().forgive();
        const PlayState now = parts_.performance.coming().state;
        if (!output_.has_output() || !now.score || now.is_paused()) return;
        if (!parts_.performance.change([](PlayState& state) { state.pause(); }, kStandstillFade)) return;
        // It was stopped after the round before: that is how long the pause has been.
        parts_.steering.note_pause(round_before_);
        parts_.reporter.answer(parts_.steering.obey(command::Resume{}));
    }

    void keep_awake(bool wished) {
        if (stage_.keep_awake && wished != is_kept_awake_) stage_.keep_awake(wished);
        is_kept_awake_ = wished;
    }

    void keep() {
        kept_at_ = setup_.clocks.uptime();
        const PlayState heard = parts_.performance.heard();
        // While it is planned anew, what was kept before is still true.
        if (setup_.keep && heard.score && heard.stage != Stage::over) parts_.reporter.trouble(setup_.keep(place()));
        parts_.performance.speak_ahead();
    }

    Standing standing() {
        return {output_.has_output(),
                parts_.planner->bed().has_value(),
                parts_.course.pace(),
                parts_.course.promised_end(),
                setup_.resumed ? setup_.resumed->listened : Duration::zero(),
                parts_.course.is_unfinished()};
    }

    LivePlace place() {
        const PlayState heard = parts_.performance.heard();
        LivePlace place;
        place.due = parts_.course.due_at(heard);
        place.track = Reporter::track_of(heard);
        place.pace = parts_.course.pace();
        place.listened = standing().listened_before + to_duration(heard.listened, parts_.performance.rate());
        place.skipped = parts_.steering.skipped();
        place.left_out = parts_.course.left_out();
        place.is_past_stretches = parts_.course.is_past_stretches(heard);
        return place;
    }

    // --- the end

    void finish() {
        tell_what_was_missed();
        ending_ = Ending::finished;
    }

    void end(Ending ending) {
        ending_ = ending;
        if (setup_.abandon) setup_.abandon();
        if (ending == Ending::failed) return give_up();
        if (setup_.keep && parts_.performance.heard().score) parts_.reporter.trouble(setup_.keep(place()));
        if (output_.has_output()) fade_out(parts_.performance, stage_.output);
        tell_what_was_missed();
    }

    /// What cannot be mixed cannot be faded out.
    void give_up() {
        parts_.performance.stop();
        static_cast<void>(parts_.performance.change([&](PlayState& state) { state = last_; }, {}));
        if (parts_.steering.can_be_resumed()) failure_ += "; `cuewell play --resume` goes on here";
    }

    void tell_what_was_missed() { tell_missed(parts_.performance, output_.watch(), parts_.reporter); }

    const LiveSetup& setup_;
    LiveStage& stage_;
    LiveParts parts_;
    OutputCare output_;
    WaitingCommands waiting_;
    PlayState last_;  ///< As it was heard.
    bool is_planned_ = false;
    bool is_kept_awake_ = false;
    std::chrono::milliseconds kept_at_{};
    std::chrono::milliseconds round_before_{};
    std::optional<Ending> ending_;
    std::string failure_;
};

}  // namespace

LiveOutcome play_live(const LiveSetup& setup, LiveStage& stage) { return LiveSession(setup, stage).run(); }

}  // namespace cuewell
