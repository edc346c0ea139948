#include "live/live_session.h"

#include "base/errors.h"
#include "live/course.h"
#include "live/performance.h"
#include "live/reporter.h"
#include "live/steering.h"
#include "live/wall_clock.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <thread>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

using Stage = PlayState::Stage;

constexpr auto kRound = 40ms;
constexpr auto kBetweenKeeps = 1s;
constexpr auto kFirstTry = 300ms;
constexpr auto kBetweenTries = 2s;
constexpr std::chrono::milliseconds kLostThread = 6s;
constexpr Duration kLastFade = 200ms;
constexpr Duration kPauseFade = 40ms;
constexpr Duration kLateVoice = 300ms;
constexpr int kRoundsOfLastFade = 25;

/// A session between its first and its last frame.
class LiveSession {
public:
    LiveSession(const LiveSetup& setup, LiveStage& stage)
        : setup_(setup), stage_(stage), reporter_(stage.views, setup.clocks) {}

    ~LiveSession() {
        performance_.reset();
        stage_.output.close();
        keep_awake(false);
    }
    LiveSession(const LiveSession&) = delete;
    LiveSession& operator=(const LiveSession&) = delete;

    LiveOutcome run() {
        open_output();
        begin(waking_state());
        course_->begin();
        if (setup_.on_planned) setup_.on_planned(*planner_);
        while (!ending_) round();
        return {*ending_, place()};
    }

private:
    SoundOutput& output() { return stage_.output; }

    void open_output() {
        if (output().state() == OutputState::closed) output().open(setup_.wish);
        while (output().state() == OutputState::opening) static_cast<void>(stage_.commands.await(kRound));
        if (output().state() == OutputState::playing) return;
        if (output().is_misnamed()) throw UsageError("--device: " + output().reason());
        throw Failure(output().reason());
    }

    PlayState waking_state() const {
        PlayState state;
        state.waking_left = to_frames(setup_.lead_in, stage_.output.facts().format.rate);
        state.volume = GlidingGain(static_cast<float>(setup_.volume));
        return state;
    }

    /// Fills the ring from a state, and plans the session at the rate of the output meanwhile.
    void begin(const PlayState& state) {
        const OutputFacts& facts = output().facts();
        performance_ =
            std::make_unique<Performance>(output().ring(), facts.format.rate, facts.latency, state, setup_.clocks.rest);
        planner_ = setup_.plan(facts.format.rate);
        performance_->attach(*planner_);
        course_ = std::make_unique<Course>(*performance_, setup_);
        steering_ = std::make_unique<Steering>(*performance_, *course_, setup_);
    }

    void round() {
        try {
            if (const auto command = stage_.commands.await(kRound)) obey(*command);
        } catch (const Interrupted&) {
            return end(LiveOutcome::Ending::interrupted);
        }
        watch_sleep();
        watch_output();
        const PlayState heard = now();
        keep_awake(has_output_ && (heard.stage == Stage::playing || heard.stage == Stage::waking));
        if (setup_.clocks.uptime() - kept_at_ >= kBetweenKeeps) keep();
        reporter_.report(heard, standing());
        if (steering_->wants_to_quit()) return end(LiveOutcome::Ending::quit);
        if (has_output_ && heard.stage == Stage::over) finish();
    }

    PlayState now() { return has_output_ ? performance_->heard() : kept_; }

    void obey(const Command& command) {
        if (std::holds_alternative<command::ReopenOutput>(command)) return reopen();
        const bool is_any_time =
            std::holds_alternative<command::AskQuit>(command) || std::holds_alternative<command::Quit>(command);
        if (has_output_ || is_any_time) return reporter_.answer(steering_->obey(command));
        if (std::holds_alternative<command::Pause>(command)) {
            goes_on_ = false;
            return reporter_.answer("paused");
        }
        goes_on_ = true;
        next_try_ = {};
        reporter_.answer("looking for a sound output");
    }

    // --- the output

    void watch_output() {
        const OutputState state = output().state();
        if (has_output_) {
            if (state != OutputState::playing) lose(state == OutputState::frozen);
            return;
        }
        if (state == OutputState::playing) return find();
        if (state == OutputState::opening || setup_.clocks.uptime() < next_try_) return;
        next_try_ = setup_.clocks.uptime() + kBetweenTries;
        output().open({std::nullopt, performance_->rate()});
    }

    void lose(bool is_frozen) {
        set_aside();
        reporter_.trouble(is_frozen ? "the sound output stands still: paused until it is back"
                                    : "the sound output went away: paused until one is back");
    }

    /// Keeps what is heard, and lets go of the output.
    void set_aside() {
        kept_ = performance_->heard();
        performance_->let_go();
        count_missed();
        output().close();
        has_output_ = false;
        goes_on_ = kept_.stage == Stage::playing;
        if (goes_on_) {
            kept_.stage = Stage::paused;
            steering_->note_pause();
        }
        next_try_ = setup_.clocks.uptime() + kFirstTry;
    }

    void reopen() {
        if (has_output_) set_aside();
        next_try_ = {};
        reporter_.answer("opening the sound output");
    }

    void find() {
        const OutputFacts& facts = output().facts();
        has_output_ = true;
        const bool goes_on = goes_on_;
        if (facts.format.rate == performance_->rate()) {
            // However short it was, the listener has lost the thread.
            if (goes_on) steering_->wake(kept_, std::max(steering_->pause(), kLostThread));
            performance_->restart(kept_, facts.latency);
        } else {
            plan_again(goes_on);
        }
        course_->keep_promise();
        reporter_.trouble(fmt::format("{} on {}", goes_on ? "playing" : "paused", facts.device));
    }

    /// Another output has another rate: the side that was due is told from its beginning.
    void plan_again(bool goes_on) {
        const auto due = kept_.score ? place_at(kept_.score->timeline(), kept_.at) : std::nullopt;
        PlayState state = waking_state();
        state.listened = kept_.listened;
        const std::unique_ptr<LivePlanner> before = std::move(planner_);
        begin(state);
        course_->resume(due);
        if (!goes_on) static_cast<void>(steering_->obey(command::Pause{}));
    }

    // --- the computer

    void watch_sleep() {
        if (!stage_.has_slept || !stage_.has_slept()) return;
        if (!has_output_) {
            goes_on_ = false;
        } else if (performance_->heard().stage == Stage::playing) {
            steering_->note_pause();
            static_cast<void>(performance_->change(
                [](PlayState& state) { state.stage = state.stage == Stage::playing ? Stage::paused : state.stage; },
                kPauseFade));
        }
        reporter_.trouble("the computer slept: paused; press space to go on");
    }

    void keep_awake(bool wished) {
        if (stage_.keep_awake && wished != is_kept_awake_) stage_.keep_awake(wished);
        is_kept_awake_ = wished;
    }

    // --- what is kept and told

    LivePlace place() {
        const PlayState heard = now();
        LivePlace place;
        if (heard.score) place.place = place_at(heard.score->timeline(), heard.at);
        place.track = Reporter::track_of(heard);
        place.pace = course_->pace();
        place.listened = standing().listened_before + to_duration(heard.listened, performance_->rate());
        place.skipped = steering_->skipped();
        return place;
    }

    void keep() {
        kept_at_ = setup_.clocks.uptime();
        if (setup_.keep && now().stage != Stage::over) setup_.keep(place());
        if (has_output_) performance_->speak_ahead();
    }

    Standing standing() const {
        return {has_output_, planner_->ambience() != nullptr, course_->pace(), course_->promised_end(),
                setup_.resumed ? setup_.resumed->listened : Duration::zero()};
    }

    // --- the end

    void finish() {
        tell_missed();
        ending_ = LiveOutcome::Ending::finished;
    }

    void end(LiveOutcome::Ending ending) {
        if (setup_.keep) setup_.keep(place());
        if (has_output_) fade_out();
        tell_missed();
        ending_ = ending;
    }

    void fade_out() {
        const PlayState last = performance_->heard();
        static_cast<void>(performance_->change([](PlayState& state) { state.stage = Stage::over; }, kLastFade));
        for (int waited = 0; waited < kRoundsOfLastFade && output().state() == OutputState::playing; ++waited) {
            if (performance_->heard().stage == Stage::over) break;
            std::this_thread::sleep_for(20ms);
        }
        std::this_thread::sleep_for(std::chrono::duration_cast<std::chrono::milliseconds>(kLastFade));
        kept_ = last;
        has_output_ = false;
    }

    void count_missed() {
        missed_ += output().ring().missed();
        gaps_ += output().ring().gaps();
    }

    void tell_missed() {
        count_missed();
        const Duration missed = to_duration(Frames(static_cast<std::int64_t>(missed_)), performance_->rate());
        if (missed_ > 0)
            reporter_.end(fmt::format("sound came too late for {:.2f} s in all; no word was lost", seconds_of(missed)));
        if (gaps_ > 0) {
            reporter_.end(fmt::format("the sound output ran dry {} time{}: the computer was too busy", gaps_,
                                      gaps_ == 1 ? "" : "s"));
        }
        const Duration waited = to_duration(now().waited, performance_->rate());
        if (waited > kLateVoice)
            reporter_.end(fmt::format("the voice came too late for {:.2f} s in all", seconds_of(waited)));
    }

    static double seconds_of(Duration duration) { return std::chrono::duration<double>(duration).count(); }

    const LiveSetup& setup_;
    LiveStage& stage_;
    Reporter reporter_;
    std::unique_ptr<LivePlanner> planner_;
    std::unique_ptr<Performance> performance_;
    std::unique_ptr<Course> course_;
    std::unique_ptr<Steering> steering_;
    bool has_output_ = true;
    bool goes_on_ = true;  ///< Without an output: whether the session goes on as soon as there is one.
    PlayState kept_;       ///< Without an output: where the session is.
    std::chrono::milliseconds next_try_{};
    std::chrono::milliseconds kept_at_{};
    std::uint64_t missed_ = 0;
    std::uint64_t gaps_ = 0;
    bool is_kept_awake_ = false;
    std::optional<LiveOutcome::Ending> ending_;
};

}  // namespace

LiveOutcome play_live(const LiveSetup& setup, LiveStage& stage) { return LiveSession(setup, stage).run(); }

}  // namespace cuewell
