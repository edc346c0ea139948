#include "live/output_care.h"

#include "base/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// Between looks at an output that is being opened: who has just asked for a session waits for it.
constexpr auto kRound = 5ms;
/// However short an output was away, the listener has lost the thread.
constexpr std::chrono::milliseconds kLostThread = 6s;
constexpr Duration kPauseFade = 40ms;
constexpr auto kPauseHeard = 150ms;

}  // namespace

void OutputCare::begin(WaitingCommands& commands) {
    open(commands);
    parts_.performance.go(watch_.output(), waking_state());
    parts_.planner = setup_.plan(parts_.performance.rate());
    parts_.performance.attach(*parts_.planner);
}

void OutputCare::open(WaitingCommands& commands) {
    SoundOutput& output = watch_.output();
    if (output.state() == OutputState::closed) output.open(setup_.wish);
    while (output.state() == OutputState::opening) commands.await(kRound);
    if (output.state() == OutputState::playing) return;
    if (output.is_misnamed()) throw UsageError("--device: " + output.reason());
    throw Failure(output.reason());
}

PlayState OutputCare::waking_state() const {
    PlayState state;
    state.waking_left = to_frames(setup_.lead_in, watch_.output().facts().format.rate);
    state.volume = GlidingGain(static_cast<float>(setup_.volume));
    return state;
}

void OutputCare::look() {
    switch (watch_.look(parts_.performance.rate())) {
        case OutputWatch::News::none: return;
        case OutputWatch::News::lost:
            stand();
            return parts_.reporter.trouble("the sound output went away: paused until one is back");
        case OutputWatch::News::frozen:
            stand();
            return parts_.reporter.trouble("the sound output stands still: paused until it is back");
        case OutputWatch::News::found: return go_on();
    }
}

/// Keeps what is heard and what was changed since, and lets go of the output.
void OutputCare::stand() {
    Performance& performance = parts_.performance;
    performance.stand();
    goes_on_ = performance.coming().state.is_running();
    watch_.let_go();
    // A pause that runs has begun earlier.
    if (!goes_on_) return;
    // While there is no output, the session counts as paused.
    static_cast<void>(performance.change([](PlayState& state) { state.pause(); }, {}));
    parts_.steering.note_pause();
}

void OutputCare::reopen() {
    Performance& performance = parts_.performance;
    if (watch_.has_output()) {
        const bool goes_on = performance.coming().state.is_running();
        static_cast<void>(performance.change([](PlayState& state) { state.pause(); }, kPauseFade));
        std::this_thread::sleep_for(kPauseHeard);
        stand();
        goes_on_ = goes_on;
        if (goes_on) parts_.steering.note_pause();
    }
    watch_.hurry();
    parts_.reporter.answer("opening the sound output");
}

void OutputCare::hurry() {
    goes_on_ = true;
    watch_.hurry();
}

void OutputCare::go_on() {
    const OutputFacts& facts = watch_.output().facts();
    Performance& performance = parts_.performance;
    PlayState state = performance.heard();
    const bool is_same_rate = facts.format.rate == performance.rate();
    if (is_same_rate) {
        if (goes_on_) parts_.steering.wake(state, std::max(parts_.steering.paused_for(), kLostThread));
        wake_output(state);
        performance.go(watch_.output(), state);
    } else {
        plan_again(state);
    }
    parts_.course.keep_promise();
    parts_.reporter.trouble(fmt::format("{} on {}", goes_on_ ? "playing" : "paused", facts.device));
}

/// Some swallow the first half second, and take silence for nothing at all.
void OutputCare::wake_output(PlayState& state) const {
    if (state.stage == PlayState::Stage::closing || state.stage == PlayState::Stage::over) return;
    state.stage = PlayState::Stage::waking;
    state.waking_left = waking_state().waking_left;
    state.woken = {};
    state.is_paused_then = !goes_on_;
}

/// Another output has another rate: what was due - a side, the safety words before it, the welcome or the close - is told
/// from its beginning.
void OutputCare::plan_again(const PlayState& before) {
    Performance& performance = parts_.performance;
    const double share = static_cast<double>(watch_.output().facts().format.rate.hz) / performance.rate().hz;
    PlayState state = waking_state();
    state.volume = before.volume;
    state.bed = before.bed;
    state.is_paused_then = !goes_on_;
    state.listened = Frames(std::llround(static_cast<double>(before.listened.count()) * share));
    performance.go(watch_.output(), state);
    std::unique_ptr<LivePlanner> planner = setup_.plan(performance.rate());
    performance.attach(*planner);
    std::swap(parts_.planner, planner);
    parts_.course.begin_again(before);
    static_cast<void>(parts_.course.is_planned_within(kPatienceWithPlan));
}

}  // namespace cuewell
