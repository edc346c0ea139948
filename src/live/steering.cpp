#include "live/steering.h"

#include "base/duration_text.h"
#include "base/level.h"
#include "live/whereabouts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

using Stage = PlayState::Stage;

constexpr Duration kFade = 30ms;
constexpr Duration kPauseFade = 80ms;
constexpr Duration kBedFade = 800ms;
constexpr Duration kVolumeGlide = 60ms;
constexpr Duration kFirstMoments = 3s;
constexpr Duration kLonger = 10s;
constexpr auto kShortPause = 5s;
constexpr auto kLongPauseOfHold = 60s;
constexpr auto kQuitIsMeant = 5s;
constexpr double kPaceStep = 1.15;
constexpr double kLeastPace = 0.25;
constexpr double kMostPace = 4.0;
constexpr double kVolumeStep = 2.0;  // dB
constexpr double kQuietest = -60.0;
constexpr double kLoudest = 12.0;

std::string percent_text(double volume) { return fmt::format("{:.0f} %", 100.0 * volume); }

std::string left_text(Duration left) {
    return left >= 90s ? fmt::format("{} min left", std::chrono::round<std::chrono::minutes>(left).count())
                       : fmt::format("{} s left", std::chrono::round<std::chrono::seconds>(left).count());
}

}  // namespace

Steering::Steering(Performance& performance, Course& course, const LiveSetup& setup)
    : performance_(performance), course_(course), setup_(setup) {
    if (setup.resumed) skipped_ = setup.resumed->skipped;
}

std::string Steering::obey(const Command& command) {
    const bool can_wait =
        std::holds_alternative<command::AskQuit>(command) || std::holds_alternative<command::Quit>(command);
    if (!can_wait && !performance_.coming().state.score) return "the session is being made";
    return std::visit([this](const auto& wish) { return carry_out(wish); }, command);
}

// --- pause

std::string Steering::carry_out(const command::Pause&) {
    const Stage stage = performance_.coming().state.stage;
    if (stage == Stage::paused) return "paused";
    if (stage != Stage::playing) return "nothing plays yet";
    note_pause();
    const bool is_done = performance_.change(
        [](PlayState& state) { state.stage = state.stage == Stage::playing ? Stage::paused : state.stage; },
        kPauseFade);
    return is_done ? "paused" : "the sound output does not answer";
}

std::string Steering::carry_out(const command::Resume&) {
    if (performance_.coming().state.stage != Stage::paused) return "playing";
    const std::chrono::milliseconds length = pause();
    PlayState woken = performance_.coming().state;
    wake(woken, length);
    const bool is_done = performance_.change(
        [&](PlayState& state) {
            const GlidingGain volume = state.volume;
            state = woken;
            state.volume = volume;
        },
        kFade);
    if (!is_done) return "the sound output does not answer";
    performance_.speak_ahead();
    course_.keep_promise();
    return "playing";
}

std::string Steering::carry_out(const command::TogglePause&) {
    if (performance_.coming().state.stage == Stage::paused) return carry_out(command::Resume{});
    return carry_out(command::Pause{});
}

void Steering::wake(PlayState& state, std::chrono::milliseconds pause) {
    state.stage = Stage::playing;
    const Frames fade = to_frames(kBedFade, performance_.rate());
    const float bed = state.bed.goal();
    state.bed = GlidingGain(0.0F);
    state.bed.glide(bed, fade);
    if (pause <= kShortPause || !state.score) return;
    const Whereabouts here = whereabouts(state.score->timeline(), state.at);
    const bool begins_hold_again =
        here.span != nullptr && here.span->kind == EventKind::hold && pause > kLongPauseOfHold;
    const std::vector<Saying> words = where(state, pause);
    if (begins_hold_again) {
        state.at = here.span->start;
    } else if (here.is_speaking) {
        state.at = here.said->start;
    }
    state.aside = {};
    if (!words.empty()) state.aside = {performance_.planner().say(words), Frames(), true};
}

std::vector<Saying> Steering::where(const PlayState& state, std::chrono::milliseconds pause) const {
    const Timeline& timeline = state.score->timeline();
    const auto place = place_at(timeline, state.at);
    if (!place) return {};
    const Whereabouts here = whereabouts(timeline, state.at);
    Saying saying{Saying::Kind::where, place, {}};
    if (here.span != nullptr && here.span->kind == EventKind::hold) {
        saying.kind = pause > kLongPauseOfHold ? Saying::Kind::where_again : Saying::Kind::where_left;
        saying.time = to_duration(here.span->end - state.at, performance_.rate());
    }
    return {saying, {Saying::Kind::count_in, place, {}}};
}

// --- places

std::string Steering::title_of(std::size_t stretch) const {
    return performance_.planner().plan().stretches[stretch].stretch->title;
}

void Steering::note_skipped(std::size_t stretch) {
    const std::string& name = performance_.planner().plan().stretches[stretch].stretch->name;
    if (std::ranges::find(skipped_, name) == skipped_.end()) skipped_.push_back(name);
}

std::string Steering::go_to_stretch(std::size_t number) {
    if (!course_.go_to({number, 0})) return "the sound output does not answer";
    return title_of(number);
}

std::string Steering::go_to_close() {
    const PlayState now = performance_.coming().state;
    const std::vector<Chapter>& chapters = now.score->timeline().chapters;
    if (chapters.empty() || chapters.back().place) return "this is the end";
    static_cast<void>(performance_.go_to(chapters.back().start));
    course_.keep_promise();
    return chapters.back().title;
}

std::string Steering::carry_out(const command::NextStretch&) {
    const PlayState now = performance_.coming().state;
    const Timeline& timeline = now.score->timeline();
    const auto here = place_at(timeline, now.at);
    for (const Chapter& chapter : timeline.chapters) {
        if (chapter.start <= now.at || !chapter.place) continue;
        if (here && chapter.place->stretch == here->stretch) continue;
        if (here) note_skipped(here->stretch);
        return go_to_stretch(chapter.place->stretch);
    }
    if (!here) return "this is the end";
    note_skipped(here->stretch);
    return go_to_close();
}

std::string Steering::carry_out(const command::BackStretch&) {
    const PlayState now = performance_.coming().state;
    const Timeline& timeline = now.score->timeline();
    const Whereabouts around = whereabouts(timeline, now.at);
    const auto here = place_at(timeline, now.at);
    if (!around.chapter || (!here && *around.chapter == 0)) return seek(FramePosition());
    const std::size_t first = here ? first_chapter_of_stretch(timeline, *around.chapter) : *around.chapter;
    const bool is_new = now.at - timeline.chapters[first].start < to_frames(kFirstMoments, performance_.rate());
    const std::size_t stretches = performance_.planner().plan().stretches.size();
    const std::size_t number = here ? here->stretch : stretches;
    if (here && (!is_new || number == 0)) return go_to_stretch(number);
    return go_to_stretch(number - 1);
}

std::string Steering::carry_out(const command::NextTrack&) {
    const PlayState now = performance_.coming().state;
    const Timeline& timeline = now.score->timeline();
    const auto chapter = whereabouts(timeline, now.at).chapter;
    const auto here = place_at(timeline, now.at);
    if (!chapter || !here || *chapter + 1 >= timeline.chapters.size()) return carry_out(command::NextStretch{});
    const Chapter& next = timeline.chapters[*chapter + 1];
    if (!next.place || next.place->stretch != here->stretch) return carry_out(command::NextStretch{});
    return seek(next.start);
}

std::string Steering::carry_out(const command::BackTrack&) {
    const PlayState now = performance_.coming().state;
    const Timeline& timeline = now.score->timeline();
    const auto chapter = whereabouts(timeline, now.at).chapter;
    const auto here = place_at(timeline, now.at);
    if (!chapter || !here || here->pass == 0) return carry_out(command::BackStretch{});
    const bool is_new = now.at - timeline.chapters[*chapter].start < to_frames(kFirstMoments, performance_.rate());
    if (!is_new) return seek(timeline.chapters[*chapter].start);
    if (*chapter > 0 && timeline.chapters[*chapter - 1].place) return seek(timeline.chapters[*chapter - 1].start);
    return go_to_stretch(here->stretch);
}

std::string Steering::seek(FramePosition at) {
    if (!performance_.go_to(at)) return "the sound output does not answer";
    course_.keep_promise();
    const Timeline& timeline = performance_.coming().state.score->timeline();
    const auto chapter = whereabouts(timeline, at).chapter;
    return chapter ? timeline.chapters[*chapter].title : "from the beginning";
}

std::string Steering::carry_out(const command::SeekBy& wish) {
    const PlayState now = performance_.coming().state;
    const Timeline& timeline = now.score->timeline();
    const auto chapter = whereabouts(timeline, now.at).chapter;
    const FramePosition start = chapter ? timeline.chapters[*chapter].start : FramePosition();
    const FramePosition end = chapter ? end_of_chapter(timeline, *chapter) : FramePosition() + timeline.length;
    const FramePosition wished = now.at + to_frames(wish.by, performance_.rate());
    if (wished >= end) return carry_out(command::NextTrack{});
    return seek(std::max(wished, start));
}

std::string Steering::carry_out(const command::SeekTo& wish) {
    const PlayState now = performance_.coming().state;
    const Timeline& timeline = now.score->timeline();
    const auto chapter = whereabouts(timeline, now.at).chapter;
    const FramePosition start = chapter ? timeline.chapters[*chapter].start : FramePosition();
    return seek(start + to_frames(wish.at, performance_.rate()));
}

// --- cues and holds

std::string Steering::carry_out(const command::RepeatCue&) {
    const PlayState now = performance_.coming().state;
    const Whereabouts here = whereabouts(now.score->timeline(), now.at);
    if (here.said == nullptr) return "nothing was said yet";
    const bool runs_on = here.span != nullptr && here.span->kind != EventKind::pause;
    // In a hold the words come again, not the hold.
    const bool is_done = runs_on && !here.is_speaking ? performance_.say(now.score->ready().clip(*here.said->clip))
                                                      : performance_.go_to(here.said->start);
    if (is_done) course_.keep_promise();
    return is_done ? "once more" : "the sound output does not answer";
}

std::string Steering::carry_out(const command::LongerHold&) {
    if (!course_.lengthen_hold(kLonger)) return "no hold runs now";
    static_cast<void>(performance_.say(performance_.planner().say({{Saying::Kind::longer, std::nullopt, kLonger}})));
    course_.keep_promise();
    return "10 s longer";
}

std::string Steering::carry_out(const command::EndHold&) {
    const PlayState now = performance_.coming().state;
    const Whereabouts here = whereabouts(now.score->timeline(), now.at);
    if (here.span == nullptr || here.span->kind == EventKind::pause) return "no hold runs now";
    if (!performance_.go_to(here.span->end)) return "the sound output does not answer";
    course_.keep_promise();
    return "ended";
}

std::string Steering::carry_out(const command::Slower&) {
    return change_pace({course_.pace().factor * kPaceStep}, Saying::Kind::slower);
}

std::string Steering::carry_out(const command::Faster&) {
    return change_pace({course_.pace().factor / kPaceStep}, Saying::Kind::faster);
}

std::string Steering::carry_out(const command::SetPace& wish) {
    return change_pace(wish.pace,
                       wish.pace.factor > course_.pace().factor ? Saying::Kind::slower : Saying::Kind::faster);
}

std::string Steering::change_pace(Scale to, Saying::Kind said) {
    const double wished = std::clamp(to.factor, kLeastPace, kMostPace);
    const double before = course_.pace().factor;
    if (std::abs(wished - before) < 1e-9)
        return said == Saying::Kind::slower ? "as slow as can be" : "as fast as can be";
    if (!course_.change_pace({wished / before})) return "the sound output does not answer";
    static_cast<void>(performance_.say(performance_.planner().say({{said, std::nullopt, {}}})));
    course_.keep_promise();
    return fmt::format("{}: pauses {:.0f} %", said == Saying::Kind::slower ? "slower" : "faster", 100.0 * wished);
}

std::string Steering::carry_out(const command::TellTimeLeft&) {
    const PlayState now = performance_.coming().state;
    const Duration left = to_duration(now.score->end() - now.at, performance_.rate());
    static_cast<void>(performance_.say(performance_.planner().say({{Saying::Kind::time_left, std::nullopt, left}})));
    return left_text(left);
}

// --- loudness

std::string Steering::carry_out(const command::SetVolume& wish) {
    const double volume = std::clamp(wish.factor, 0.0, std::pow(10.0, kLoudest / 20.0));
    const auto factor = static_cast<float>(volume);
    const Frames glide = to_frames(kVolumeGlide, performance_.rate());
    static_cast<void>(performance_.change([&](PlayState& state) { state.volume.glide(factor, glide); }, kFade));
    return "volume " + percent_text(volume);
}

std::string Steering::carry_out(const command::Louder&) {
    const auto now = to_decibels(Gain(performance_.coming().state.volume.goal()));
    const double wished = std::clamp(now.value() + kVolumeStep, kQuietest, kLoudest);
    return carry_out(command::SetVolume{std::pow(10.0, wished / 20.0)});
}

std::string Steering::carry_out(const command::Quieter&) {
    const auto now = to_decibels(Gain(performance_.coming().state.volume.goal()));
    const double wished = std::max(now.value() - kVolumeStep, kQuietest);
    return carry_out(command::SetVolume{std::pow(10.0, wished / 20.0)});
}

std::string Steering::carry_out(const command::ToggleAmbience&) {
    if (performance_.planner().ambience() == nullptr) return "there is no ambience";
    const bool was_on = performance_.coming().state.bed.goal() > 0.0F;
    const Frames fade = to_frames(kBedFade, performance_.rate());
    static_cast<void>(
        performance_.change([&](PlayState& state) { state.bed.glide(was_on ? 0.0F : 1.0F, fade); }, kFade));
    return was_on ? "ambience off" : "ambience on";
}

// --- the end

std::string Steering::carry_out(const command::AskQuit&) {
    const std::chrono::milliseconds now = setup_.clocks.uptime();
    if (asked_to_quit_ && now - *asked_to_quit_ <= kQuitIsMeant) return carry_out(command::Quit{});
    asked_to_quit_ = now;
    return "press q again to quit";
}

std::string Steering::carry_out(const command::Quit&) {
    wants_to_quit_ = true;
    return "ended; `cuewell play --resume` goes on here";
}

}  // namespace cuewell
