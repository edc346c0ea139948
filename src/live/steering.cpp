#include "live/steering.h"

#include "base/duration_text.h"
#include "base/level.h"
#include "live/wall_clock.h"
#include "live/whereabouts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

using Stage = PlayState::Stage;

constexpr Duration kFade = 20ms;
constexpr Duration kPauseFade = 40ms;
constexpr Duration kBedFade = 400ms;
constexpr Duration kVolumeGlide = 60ms;
constexpr Duration kLonger = 10s;
/// An end that moves by less is the same.
constexpr auto kAnotherEnd = 500ms;
constexpr auto kShortPause = 5s;
constexpr auto kLongPauseOfHold = 60s;
constexpr auto kQuitIsMeant = 5s;
constexpr double kPaceStep = 1.15;
constexpr double kVolumeStep = 2.0;  // dB
/// Steps go no lower: one in a hundred, of which little is heard.
constexpr double kQuietest = -40.0;
constexpr double kLoudest = 12.0;

std::string percent_text(double share) { return fmt::format("{:.0f} %", 100.0 * share); }

std::string pauses_text(double pace) { return "pauses " + percent_text(pace); }

/// Whether a command can be carried out while the rest of the session is still measured.
bool needs_no_planner(const Command& command) {
    return is_any<command::Pause, command::Resume, command::TogglePause, command::Louder, command::Quieter,
                  command::SetVolume>(command);
}

std::string left_text(Duration left) {
    return left >= 90s ? fmt::format("{} min left", std::chrono::round<std::chrono::minutes>(left).count())
                       : fmt::format("{} s left", std::chrono::round<std::chrono::seconds>(left).count());
}

}  // namespace

Steering::Steering(Performance& performance, Course& course, const LiveSetup& setup)
    : performance_(performance),
      course_(course),
      setup_(setup),
      navigation_(performance, course, setup.resumed ? setup.resumed->skipped : std::vector<std::string>()) {}

std::string Steering::obey(const Command& command) {
    const auto do_it = [&] {
        const Answer answer = std::visit([this](const auto& wish) { return carry_out(wish); }, command);
        return answer.value_or("the sound output does not answer");
    };
    if (is_any<command::AskQuit, command::Quit, command::AskHelp>(command)) return do_it();
    if (!performance_.coming().state.score) return "the session is being made";
    if (course_.is_unfinished() && !needs_no_planner(command)) return "the rest of the session is being made";
    const auto end_before = course_.end();
    const std::string answer = do_it();
    course_.keep_promise();
    if (performance_.coming().state.is_paused()) return answer;
    const auto end = course_.end();
    if (std::chrono::abs(end - end_before) < kAnotherEnd) return answer;
    return fmt::format("{}; ends at {}{}", answer, wall_clock_text(end), course_.lateness());
}

// --- pause

Answer Steering::carry_out(const command::Pause&) {
    if (performance_.coming().state.is_paused()) return "paused";
    note_pause();
    if (!performance_.change([](PlayState& state) { state.pause(); }, kPauseFade)) return std::nullopt;
    return "paused";
}

Answer Steering::carry_out(const command::Resume&) {
    PlayState woken = performance_.coming().state;
    if (!woken.is_paused()) return "playing";
    wake(woken, paused_for());
    const bool is_done = performance_.change(
        [&](PlayState& state) {
            const GlidingGain volume = state.volume;
            state = woken;
            state.volume = volume;
        },
        kFade);
    performance_.speak_ahead();
    if (!is_done) return std::nullopt;
    return "playing";
}

Answer Steering::carry_out(const command::TogglePause&) {
    if (performance_.coming().state.is_paused()) return carry_out(command::Resume{});
    return carry_out(command::Pause{});
}

void Steering::wake(PlayState& state, std::chrono::milliseconds pause) {
    state.go_on();
    const bool is_woken_again = state.stage == Stage::waking && state.listened > Frames();
    if (state.stage != Stage::playing && !is_woken_again) return;
    const Frames fade = to_frames(kBedFade, performance_.rate());
    const float bed = state.bed.goal();
    state.bed = GlidingGain(0.0F);
    state.bed.glide(bed, fade);
    if (pause <= kShortPause || !state.score || course_.is_unfinished()) return;
    const Whereabouts here = whereabouts(state.score->timeline(), state.at);
    const bool begins_hold_again =
        here.span != nullptr && here.span->kind == EventKind::hold && pause > kLongPauseOfHold;
    if (begins_hold_again) {
        state.at = here.span->start;
    } else if (here.is_speaking) {
        state.at = here.said->start;
    }
    // From there, what is left is told.
    const std::vector<Saying> words = where(state, pause);
    state.aside = {};
    if (!words.empty()) state.aside = {performance_.planner().say(words), Frames(), true};
}

std::vector<Saying> Steering::where(const PlayState& state, std::chrono::milliseconds pause) const {
    const Whereabouts here = whereabouts(state.score->timeline(), state.at);
    if (!here.place) return {};
    Saying saying{Saying::Kind::where, here.place, {}};
    if (here.span != nullptr && here.span->kind == EventKind::hold) {
        saying.kind = pause > kLongPauseOfHold ? Saying::Kind::where_again : Saying::Kind::where_left;
        saying.time = to_duration(here.span->end - state.at, performance_.rate());
    }
    return {saying, {Saying::Kind::count_in, here.place, {}}};
}

// --- cues and holds

Answer Steering::carry_out(const command::RepeatCue&) {
    const PlayState now = performance_.coming().state;
    const Whereabouts here = whereabouts(now.score->timeline(), now.at);
    if (here.said == nullptr) return "nothing was said yet";
    const bool runs_on = here.span != nullptr && here.span->kind != EventKind::pause;
    // In a hold the words come again, not the hold; in a pause they wait.
    const bool is_done = runs_on && !here.is_speaking && now.stage == Stage::playing
                             ? performance_.say(now.score->ready().clip(*here.said->clip))
                             : performance_.go_to(here.said->start);
    if (!is_done) return std::nullopt;
    return "once more";
}

Answer Steering::carry_out(const command::LongerHold&) {
    const PlayState now = performance_.coming().state;
    const Whereabouts here = whereabouts(now.score->timeline(), now.at);
    if (here.span == nullptr || here.span->kind != EventKind::hold) return "no hold runs now";
    if (!course_.lengthen_hold(kLonger)) return std::nullopt;
    static_cast<void>(say(Saying::Kind::longer, kLonger));
    return "10 s longer";
}

Answer Steering::carry_out(const command::EndHold&) {
    const PlayState now = performance_.coming().state;
    const Whereabouts here = whereabouts(now.score->timeline(), now.at);
    if (here.span == nullptr || here.span->kind == EventKind::pause) return "no hold runs now";
    if (!performance_.go_to(here.span->end)) return std::nullopt;
    return "ended";
}

Answer Steering::carry_out(const command::Slower&) {
    return change_pace({course_.pace().factor * kPaceStep}, Saying::Kind::slower);
}

Answer Steering::carry_out(const command::Faster&) {
    return change_pace({course_.pace().factor / kPaceStep}, Saying::Kind::faster);
}

Answer Steering::carry_out(const command::SetPace& wish) {
    return change_pace(wish.pace,
                       wish.pace.factor > course_.pace().factor ? Saying::Kind::slower : Saying::Kind::faster);
}

Answer Steering::change_pace(Scale to, Saying::Kind said) {
    const double wished = std::clamp(to.factor, kLeastPace, kMostPace);
    const double before = course_.pace().factor;
    if (std::abs(wished - before) < 1e-9) {
        if (to.factor == wished) return pauses_text(wished);
        return said == Saying::Kind::slower ? "as slow as can be" : "as fast as can be";
    }
    if (!course_.change_pace({wished / before})) return std::nullopt;
    static_cast<void>(say(said));
    return fmt::format("{}: {}", said == Saying::Kind::slower ? "slower" : "faster", pauses_text(wished));
}

Answer Steering::carry_out(const command::TellTimeLeft&) {
    const PlayState now = performance_.coming().state;
    const Duration left = to_duration(now.score->end() - now.at, performance_.rate());
    static_cast<void>(say(Saying::Kind::time_left, left));
    return left_text(left);
}

bool Steering::say(Saying::Kind kind, Duration time) {
    const PlayState now = performance_.coming().state;
    const Whereabouts here = whereabouts(now.score->timeline(), now.at);
    return performance_.say(performance_.planner().say({{kind, here.place, time}}));
}

// --- loudness

Answer Steering::carry_out(const command::SetVolume& wish) {
    const double volume = std::clamp(wish.factor, 0.0, static_cast<double>(to_gain(Decibels(kLoudest)).factor()));
    const auto factor = static_cast<float>(volume);
    const Frames glide = to_frames(kVolumeGlide, performance_.rate());
    if (!performance_.change([&](PlayState& state) { state.volume.glide(factor, glide); }, kFade)) return std::nullopt;
    return "volume " + percent_text(volume);
}

Answer Steering::carry_out(const command::Louder&) {
    const auto now = to_decibels(Gain(performance_.coming().state.volume.goal()));
    const double wished = std::clamp(now.value() + kVolumeStep, kQuietest, kLoudest);
    return carry_out(command::SetVolume{static_cast<double>(to_gain(Decibels(wished)).factor())});
}

Answer Steering::carry_out(const command::Quieter&) {
    const auto now = to_decibels(Gain(performance_.coming().state.volume.goal()));
    // What is lower already, as a desktop can set it, stays so.
    const double wished = std::min(now.value(), std::max(now.value() - kVolumeStep, kQuietest));
    return carry_out(command::SetVolume{static_cast<double>(to_gain(Decibels(wished)).factor())});
}

Answer Steering::carry_out(const command::ToggleAmbience&) {
    if (!performance_.planner().bed().has_value()) return "there is no ambience";
    const bool was_on = performance_.coming().state.bed.goal() > 0.0F;
    const Frames fade = to_frames(kBedFade, performance_.rate());
    const auto toggle = [&](PlayState& state) { state.bed.glide(was_on ? 0.0F : 1.0F, fade); };
    if (!performance_.change(toggle, kFade)) return std::nullopt;
    return was_on ? "ambience off" : "ambience on";
}

// --- the end

Answer Steering::carry_out(const command::AskQuit&) {
    const std::chrono::milliseconds now = setup_.clocks.uptime();
    if (asked_to_quit_ && now - *asked_to_quit_ <= kQuitIsMeant) return carry_out(command::Quit{});
    asked_to_quit_ = now;
    return "press q again to quit";
}

Answer Steering::carry_out(const command::Quit&) {
    wants_to_quit_ = true;
    return can_be_resumed() ? "ended; `cuewell play --resume` goes on here" : "ended";
}

bool Steering::can_be_resumed() {
    return setup_.is_kept && setup_.is_kept() && course_.due_at(performance_.coming().state).has_value();
}

}  // namespace cuewell
