#include "live/course.h"

#include "base/duration_text.h"
#include "base/errors.h"
#include "cue/sheet_changes.h"
#include "live/whereabouts.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// What is nearer than this stays as it is: it is being mixed, or was announced.
constexpr Duration kSettled = 1500ms;
/// The next moment that a change can reach, with the output's latency.
constexpr Duration kSoonest = 400ms;

constexpr auto kMissed = 2s;

using WallTime = std::chrono::system_clock::time_point;

WallTime later(WallTime moment, Duration by) {
    return moment + std::chrono::duration_cast<std::chrono::system_clock::duration>(by);
}

/// The chapter of the first stretch after the one that `at` lies in; none where that is the last.
std::optional<std::size_t> next_stretch_chapter(const Timeline& timeline, FramePosition at) {
    const auto here = place_at(timeline, at);
    for (std::size_t chapter = 0; chapter < timeline.chapters.size(); ++chapter) {
        const Chapter& each = timeline.chapters[chapter];
        if (each.start <= at || !each.place) continue;
        if (!here || each.place->stretch != here->stretch) return chapter;
    }
    return std::nullopt;
}

/// Whether a stretch lies before where the session is: the welcome is over.
bool has_begun(const PlayState& now) {
    return std::ranges::any_of(now.score->timeline().chapters,
                               [&](const Chapter& chapter) { return chapter.place && chapter.start <= now.at; });
}

}  // namespace

Course::Course(Performance& performance, const LiveSetup& setup) : performance_(performance), setup_(setup) {
    if (setup.resumed) pace_ = setup.resumed->pace;
}

void Course::begin() {
    LivePlanner& planner = performance_.planner();
    const auto resumed = setup_.resumed ? setup_.resumed->place : std::nullopt;
    says_safety_first_ = resumed.has_value();
    if (!resumed && !setup_.length && !setup_.end_at) return begin_at_once();
    SpokenSheet spoken = resumed ? planner.rest({*resumed, std::nullopt, pace_, {}, true}) : planner.whole();
    if (setup_.length || setup_.end_at) {
        const Duration waking = to_duration(performance_.coming().state.waking_left, performance_.rate());
        promised_ = setup_.end_at ? *setup_.end_at : later(setup_.clocks.wall(), waking + *setup_.length);
        const Frames wished = setup_.length ? to_frames(*setup_.length, performance_.rate())
                                            : left_of_promise() - performance_.coming().state.waking_left;
        spoken = shortened(std::move(spoken), 0, {}, wished);
        refuse_impossible(spoken, wished);
        spoken = fitted_to(std::move(spoken), 0, wished);
    }
    performance_.begin(performance_.score_of(std::move(spoken), true));
}

/// The first words are there sooner than the whole session is measured, which then takes their place.
void Course::begin_at_once() {
    LivePlanner& planner = performance_.planner();
    const ScorePtr beginning = performance_.score_of(planner.beginning(), true);
    performance_.begin(beginning);
    const ScorePtr whole = performance_.score_of(planner.whole(), true);
    const bool is_in_time = performance_.replace(whole, beginning->end());
    if (!is_in_time) performance_.take_up(whole, beginning->end());
}

void Course::resume(std::optional<PassPlace> due) {
    LivePlanner& planner = performance_.planner();
    SpokenSheet spoken = due ? planner.rest({*due, std::nullopt, pace_, left_out_, false}) : planner.whole();
    performance_.begin(performance_.score_of(std::move(spoken), true));
}

void Course::refuse_impossible(const SpokenSheet& spoken, Frames wished) const {
    const PossibleLengths can = possible(spoken, 0);
    if (wished >= can.shortest && wished <= can.longest) return;
    const auto text = [&](Frames length) { return to_clock_text(to_duration(length, performance_.rate())); };
    const bool is_too_short = wished < can.shortest;
    throw UsageError(fmt::format("{}: the session cannot be {} {}; it can last from {} to {}",
                                 setup_.length ? "--time" : "--end-at", is_too_short ? "as short as" : "as long as",
                                 text(std::max(wished, Frames())), text(can.shortest), text(can.longest)));
}

PossibleLengths Course::possible(const SpokenSheet& spoken, std::size_t from) const {
    return possible_lengths(spoken.staged.sheet, spoken.lengths, performance_.rate(), from);
}

SpokenSheet Course::fitted_to(SpokenSheet spoken, std::size_t from, Frames wished) const {
    spoken.staged.sheet = fitted(spoken.staged.sheet, spoken.lengths, performance_.rate(), from, wished);
    return spoken;
}

/// The optional stretch still to come that stands last.
std::optional<std::size_t> Course::last_optional(const Timeline& timeline, FramePosition at) const {
    const auto next = next_stretch_chapter(timeline, at);
    if (!next) return std::nullopt;
    const auto& stretches = performance_.planner().plan().stretches;
    for (std::size_t number = stretches.size(); number-- > timeline.chapters[*next].place->stretch;) {
        if (stretches[number].is_optional && !left_out_.contains(number)) return number;
    }
    return std::nullopt;
}

/// What comes after the stretch of `at`, told anew without the stretches that are left out.
SpokenSheet Course::without_dropped(const SpokenSheet& spoken, const Timeline& timeline, FramePosition at) const {
    const auto next = next_stretch_chapter(timeline, at);
    const auto here = place_at(timeline, at);
    RestWish wish;
    wish.from = {timeline.chapters[*next].place->stretch, 0};
    wish.pace = pace_;
    wish.left_out = left_out_;
    if (here) wish.position = performance_.planner().plan().stretches[here->stretch].stretch->position;
    return performance_.planner().joined(spoken, spoken.staged.sheet.chapters[*next].cue, wish);
}

/// Drops optional stretches, the last one first, until the wished length can be reached.
SpokenSheet Course::shortened(SpokenSheet spoken, std::size_t from, FramePosition at, Frames wished) {
    while (possible(spoken, from).shortest > wished) {
        const ScorePtr score = performance_.score_of(spoken, true);
        const auto dropped = last_optional(score->timeline(), at);
        if (!dropped) break;
        left_out_.insert(*dropped);
        spoken = without_dropped(spoken, score->timeline(), at);
    }
    return spoken;
}

Frames Course::left_of_promise() const {
    const auto left = std::chrono::duration_cast<Duration>(*promised_ - setup_.clocks.wall());
    return left > Duration::zero() ? to_frames(left, performance_.rate()) : Frames();
}

ScorePtr Course::score_from(PassPlace place, const PlayState& now) {
    came_as_ = position_at(now);
    says_safety_first_ = !place_at(now.score->timeline(), now.at) && !has_begun(now);
    SpokenSheet spoken = performance_.planner().rest({place, came_as_, pace_, left_out_, says_safety_first_});
    if (promised_) {
        const Frames wished = left_of_promise();
        spoken = shortened(std::move(spoken), 0, {}, wished);
        spoken = fitted_to(std::move(spoken), 0, wished);
    }
    return performance_.score_of(std::move(spoken), false);
}

bool Course::go_to(PassPlace place) {
    const PlayState now = performance_.coming().state;
    // What is said must stop at once, and the rest of the session is planned in a moment.
    if (!performance_.hush()) return false;
    if (!performance_.go_to(score_from(place, now))) return false;
    keep_promise();
    return true;
}

WallTime Course::end() const {
    const auto [now, in] = performance_.coming();
    const Frames waits = now.lull + now.waking_left + (now.aside.session_waits ? now.aside.left() : Frames());
    const Frames left = std::max(Frames(), now.score->end() - now.at) + waits + in;
    return later(setup_.clocks.wall(), to_duration(left, performance_.rate()));
}

std::string Course::lateness() const {
    if (!promised_) return {};
    const auto late = std::chrono::round<std::chrono::seconds>(end() - *promised_);
    if (std::chrono::abs(late) < kMissed) return {};
    const Duration by = std::chrono::abs(late);
    return fmt::format(", {} {} than promised", to_clock_text(by), late > 0s ? "later" : "earlier");
}

void Course::keep_promise() {
    const auto [now, in] = performance_.coming();
    if (!promised_ || !now.score || now.stage != PlayState::Stage::playing) return;
    const Frames waits = now.lull + (now.aside.session_waits ? now.aside.left() : Frames());
    const Frames wished = (now.at - FramePosition()) + left_of_promise() - in - waits;
    const FramePosition settled = now.at + to_frames(kSettled, performance_.rate());
    const std::size_t from = cue_from(now.score->timeline(), settled);
    SpokenSheet spoken = shortened(now.score->spoken(), from, now.at, wished);
    spoken = fitted_to(std::move(spoken), from, wished);
    static_cast<void>(performance_.replace(changed(*now.score, std::move(spoken)), settled));
}

/// A score that takes the place of another while that is played.
ScorePtr Course::changed(const Score& score, SpokenSheet spoken) const {
    return performance_.score_of(std::move(spoken), score.fades_in());
}

bool Course::change_pace(Scale by) {
    const PlayState now = performance_.coming().state;
    if (!now.score) return false;
    pace_.factor *= by.factor;
    const FramePosition settled = now.at + to_frames(kSoonest, performance_.rate());
    SpokenSheet spoken = now.score->spoken();
    spoken.staged.sheet = with_pace(spoken.staged.sheet, cue_from(now.score->timeline(), settled), by);
    return performance_.replace(changed(*now.score, std::move(spoken)), settled);
}

bool Course::lengthen_hold(Duration by) {
    const PlayState now = performance_.coming().state;
    if (!now.score) return false;
    const Whereabouts here = whereabouts(now.score->timeline(), now.at);
    if (here.span == nullptr || here.span->kind != EventKind::hold) return false;
    SpokenSheet spoken = now.score->spoken();
    spoken.staged.sheet = with_longer_hold(spoken.staged.sheet, here.span->cue, by);
    return performance_.replace(changed(*now.score, std::move(spoken)), here.span->end);
}

std::optional<Position> Course::position_at(const PlayState& state) const {
    if (!state.score) return came_as_;
    const Timeline& timeline = state.score->timeline();
    const auto chapter = whereabouts(timeline, state.at).chapter;
    if (!chapter) return came_as_;
    for (std::size_t number = *chapter + 1; number-- > 0;) {
        const Chapter& each = timeline.chapters[number];
        if (each.place && state.at >= each.settled)
            return performance_.planner().plan().stretches[each.place->stretch].stretch->position;
    }
    return came_as_;
}

}  // namespace cuewell
