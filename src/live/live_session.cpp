#include "live/live_session.h"

#include "base/errors.h"
#include "live/course.h"
#include "live/output_watch.h"
#include "live/performance.h"
#include "live/reporter.h"
#include "live/steering.h"
#include "live/whereabouts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <memory>
#include <thread>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

using Stage = PlayState::Stage;
using Ending = LiveOutcome::Ending;

constexpr auto kRound = 40ms;
constexpr auto kBetweenKeeps = 1s;
/// A plan that takes longer is waited for while the session is shown and steered already.
constexpr auto kPatienceWithPlan = 2s;
/// However short an output was away, the listener has lost the thread.
constexpr std::chrono::milliseconds kLostThread = 6s;
constexpr Duration kLastFade = 200ms;
constexpr Duration kPauseFade = 40ms;
constexpr auto kPauseHeard = 150ms;
constexpr Duration kLateVoice = 300ms;
constexpr int kRoundsOfLastFade = 25;

/// Pressed twice by mistake, or held, these ask for no more than once.
bool means_the_same(const Command& a, const Command& b) {
    const bool is_place =
        std::holds_alternative<command::NextStretch>(a) || std::holds_alternative<command::BackStretch>(a) ||
        std::holds_alternative<command::NextTrack>(a) || std::holds_alternative<command::BackTrack>(a) ||
        std::holds_alternative<command::RepeatCue>(a) || std::holds_alternative<command::EndHold>(a) ||
        std::holds_alternative<command::TellTimeLeft>(a);
    return is_place && a.index() == b.index();
}

/// A session between its first and its last frame.
class LiveSession {
public:
    LiveSession(const LiveSetup& setup, LiveStage& stage)
        : setup_(setup),
          stage_(stage),
          reporter_(stage.views, setup.clocks),
          watch_(stage.output, setup.clocks),
          performance_(setup.clocks.rest) {}

    ~LiveSession() {
        if (setup_.abandon) setup_.abandon();
        performance_.stop();
        stage_.output.close();
        keep_awake(false);
    }
    LiveSession(const LiveSession&) = delete;
    LiveSession& operator=(const LiveSession&) = delete;

    LiveOutcome run() {
        open_output();
        performance_.go(stage_.output, waking_state());
        planner_ = setup_.plan(performance_.rate());
        performance_.attach(*planner_);
        course_ = std::make_unique<Course>(performance_, setup_);
        steering_ = std::make_unique<Steering>(performance_, *course_, setup_);
        course_->begin();
        wait_for_plan();
        while (!ending_) round();
        return {*ending_, place(), failure_};
    }

private:
    void open_output() {
        SoundOutput& output = stage_.output;
        if (output.state() == OutputState::closed) output.open(setup_.wish);
        while (output.state() == OutputState::opening) {
            if (const auto command = stage_.commands.await(kRound)) waiting_.push_back(*command);
        }
        if (output.state() == OutputState::playing) return;
        if (output.is_misnamed()) throw UsageError("--device: " + output.reason());
        throw Failure(output.reason());
    }

    PlayState waking_state() const {
        PlayState state;
        state.waking_left = to_frames(setup_.lead_in, stage_.output.facts().format.rate);
        state.volume = GlidingGain(static_cast<float>(setup_.volume));
        return state;
    }

    /// What is wrong with a session is told before it is shown, where that is known soon.
    void wait_for_plan() {
        for (auto waited = 0ms; waited < kPatienceWithPlan && !course_->is_planned_within(10ms); waited += kRound) {
            if (const auto command = stage_.commands.await(kRound)) waiting_.push_back(*command);
        }
        settle();
    }

    void settle() {
        const bool was_unplanned = !is_planned_;
        course_->settle();
        is_planned_ = !course_->is_unfinished();
        if (was_unplanned && is_planned_ && setup_.on_planned) setup_.on_planned(*planner_);
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

    void obey_what_waits() {
        if (const auto command = stage_.commands.await(kRound)) waiting_.push_back(*command);
        while (const auto more = stage_.commands.await(0ms)) {
            if (waiting_.empty() || !means_the_same(waiting_.back(), *more)) waiting_.push_back(*more);
        }
        while (!waiting_.empty() && !steering_->wants_to_quit()) {
            const Command command = waiting_.front();
            waiting_.pop_front();
            obey(command);
        }
    }

    void look() {
        watch_sleep();
        watch_output();
        const PlayState heard = performance_.heard();
        last_ = heard;
        keep_awake(watch_.has_output() && heard.is_running());
        if (setup_.clocks.uptime() - kept_at_ >= kBetweenKeeps) keep();
        reporter_.report(heard, standing());
        const bool is_over = heard.stage == Stage::over || (!watch_.has_output() && heard.stage == Stage::closing);
        if (steering_->wants_to_quit()) return end(Ending::quit);
        if (is_over && !course_->is_unfinished()) finish();
        round_before_ = setup_.clocks.uptime();
    }

    void obey(const Command& command) {
        if (std::holds_alternative<command::ReopenOutput>(command)) return reopen();
        if (const auto* seek = std::get_if<command::SeekTo>(&command)) {
            if (seek->track != reporter_.track_number()) return;
        }
        if (!watch_.has_output()) {
            if (std::holds_alternative<command::Pause>(command)) return wait_for_output(false, "paused");
            const bool is_key = std::holds_alternative<command::Resume>(command) ||
                                std::holds_alternative<command::TogglePause>(command);
            if (is_key) return wait_for_output(true, "looking for a sound output");
        }
        reporter_.answer(steering_->obey(command));
    }

    /// Without an output the session stands still.
    void wait_for_output(bool goes_on, const char* answer) {
        goes_on_ = goes_on;
        if (goes_on) watch_.hurry();
        reporter_.answer(answer);
    }

    // --- the output

    void watch_output() {
        switch (watch_.look(performance_.rate())) {
            case OutputWatch::News::none: return;
            case OutputWatch::News::lost:
                stand();
                return reporter_.trouble("the sound output went away: paused until one is back");
            case OutputWatch::News::frozen:
                stand();
                return reporter_.trouble("the sound output stands still: paused until it is back");
            case OutputWatch::News::found: return go_on();
        }
    }

    /// Keeps what is heard, and lets go of the output.
    void stand() {
        performance_.stand();
        goes_on_ = performance_.coming().state.is_running();
        watch_.let_go();
        // While there is no output, the session counts as paused.
        static_cast<void>(performance_.change([](PlayState& state) { state.pause(); }, {}));
        steering_->note_pause();
    }

    void reopen() {
        if (watch_.has_output()) {
            const bool goes_on = performance_.coming().state.is_running();
            static_cast<void>(performance_.change([](PlayState& state) { state.pause(); }, kPauseFade));
            std::this_thread::sleep_for(kPauseHeard);
            stand();
            goes_on_ = goes_on;
        }
        watch_.hurry();
        reporter_.answer("opening the sound output");
    }

    void go_on() {
        const OutputFacts& facts = watch_.output().facts();
        PlayState state = performance_.heard();
        const bool is_same_rate = facts.format.rate == performance_.rate();
        if (is_same_rate) {
            if (goes_on_) steering_->wake(state, std::max(steering_->pause(), kLostThread));
            performance_.go(watch_.output(), state);
        } else {
            plan_again(state);
        }
        course_->keep_promise();
        reporter_.trouble(fmt::format("{} on {}", goes_on_ ? "playing" : "paused", facts.device));
    }

    /// Another output has another rate: the side that was due is told from its beginning.
    void plan_again(const PlayState& before) {
        const auto due = before.score ? place_at(before.score->timeline(), before.at) : std::nullopt;
        const double share = static_cast<double>(watch_.output().facts().format.rate.hz) / performance_.rate().hz;
        PlayState state = waking_state();
        state.volume = before.volume;
        state.bed = before.bed;
        state.is_paused_then = !goes_on_;
        state.listened = Frames(std::llround(static_cast<double>(before.listened.count()) * share));
        performance_.go(watch_.output(), state);
        std::unique_ptr<LivePlanner> planner = setup_.plan(performance_.rate());
        performance_.attach(*planner);
        std::swap(planner_, planner);
        course_->begin_again(due);
    }

    // --- the computer

    void watch_sleep() {
        if (!stage_.has_slept || !stage_.has_slept()) return;
        goes_on_ = false;
        const bool was_running = performance_.coming().state.is_running();
        static_cast<void>(performance_.change([](PlayState& state) { state.pause(); }, kPauseFade));
        // It slept after the round before: that is how long the pause has been.
        if (was_running) steering_->note_pause(round_before_);
        reporter_.trouble("the computer slept: paused; press space to go on");
    }

    void keep_awake(bool wished) {
        if (stage_.keep_awake && wished != is_kept_awake_) stage_.keep_awake(wished);
        is_kept_awake_ = wished;
    }

    // --- what is kept and told

    LivePlace place() {
        const PlayState heard = performance_.heard();
        LivePlace place;
        if (heard.score) place.place = due_at(*heard.score, heard.at);
        place.track = Reporter::track_of(heard);
        place.pace = course_->pace();
        place.listened = standing().listened_before + to_duration(heard.listened, performance_.rate());
        place.skipped = steering_->skipped();
        return place;
    }

    /// In the safety words before a stretch, that stretch is due already.
    std::optional<PassPlace> due_at(const Score& score, FramePosition at) const {
        const auto here = place_at(score.timeline(), at);
        if (here || !course_->says_safety_first()) return here;
        const auto& chapters = score.timeline().chapters;
        const auto first = std::ranges::find_if(chapters, [](const Chapter& each) { return each.place.has_value(); });
        return first != chapters.end() && at < first->start ? first->place : std::nullopt;
    }

    void keep() {
        kept_at_ = setup_.clocks.uptime();
        if (setup_.keep && performance_.heard().stage != Stage::over) reporter_.trouble(setup_.keep(place()));
        performance_.speak_ahead();
    }

    Standing standing() {
        return {watch_.has_output(), planner_->bed().has_value(), course_->pace(), course_->promised_end(),
                setup_.resumed ? setup_.resumed->listened : Duration::zero()};
    }

    // --- the end

    void finish() {
        tell_missed();
        ending_ = Ending::finished;
    }

    void end(Ending ending) {
        ending_ = ending;
        if (setup_.abandon) setup_.abandon();
        if (ending == Ending::failed) return give_up();
        if (setup_.keep) setup_.keep(place());
        if (watch_.has_output()) fade_out();
        tell_missed();
    }

    /// What cannot be mixed cannot be faded out.
    void give_up() {
        performance_.stop();
        static_cast<void>(performance_.change([&](PlayState& state) { state = last_; }, {}));
    }

    void fade_out() {
        const PlayState last = performance_.heard();
        static_cast<void>(performance_.change([](PlayState& state) { state.stage = Stage::over; }, kLastFade));
        for (int waited = 0; waited < kRoundsOfLastFade && watch_.output().state() == OutputState::playing; ++waited) {
            if (performance_.heard().stage == Stage::over) break;
            std::this_thread::sleep_for(20ms);
        }
        std::this_thread::sleep_for(std::chrono::duration_cast<std::chrono::milliseconds>(kLastFade));
        performance_.stand();
        static_cast<void>(performance_.change([&](PlayState& state) { state = last; }, {}));
    }

    void tell_missed() {
        const auto seconds = [&](Frames frames) {
            return std::chrono::duration<double>(to_duration(frames, performance_.rate())).count();
        };
        const Frames missed(static_cast<std::int64_t>(watch_.missed()));
        if (missed > Frames())
            reporter_.end(fmt::format("sound came too late for {:.2f} s in all; no word was lost", seconds(missed)));
        if (const std::uint64_t gaps = watch_.gaps(); gaps > 0) {
            reporter_.end(fmt::format("the sound output ran dry {} time{}: the computer was too busy", gaps,
                                      gaps == 1 ? "" : "s"));
        }
        const Frames waited = performance_.heard().waited;
        if (waited > to_frames(kLateVoice, performance_.rate()))
            reporter_.end(fmt::format("the voice came too late for {:.2f} s in all", seconds(waited)));
    }

    const LiveSetup& setup_;
    LiveStage& stage_;
    Reporter reporter_;
    OutputWatch watch_;
    std::unique_ptr<LivePlanner> planner_;
    Performance performance_;
    std::unique_ptr<Course> course_;
    std::unique_ptr<Steering> steering_;
    std::deque<Command> waiting_;
    PlayState last_;       ///< As it was heard.
    bool goes_on_ = true;  ///< Without an output: whether the session goes on as soon as there is one.
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
