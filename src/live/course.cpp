#include "live/course.h"

#include "base/duration_text.h"
#include "base/errors.h"
#include "base/start_thread.h"
#include "cue/kept_lengths.h"
#include "cue/sheet_changes.h"
#include "live/wall_clock.h"
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

/// An end that has drifted from what was promised by more is brought back, at most so often.
constexpr auto kDrift = 1s;
constexpr auto kBetweenTries = 5s;

using WallTime = std::chrono::system_clock::time_point;

WallTime later(WallTime moment, Duration by) {
    return moment + std::chrono::duration_cast<std::chrono::system_clock::duration>(by);
}

/// The chapter of the first stretch after the one that `at` lies in; none where that is the last.
std::optional<std::size_t> next_stretch_chapter(const Timeline& timeline, FramePosition at) {
    const auto here = whereabouts(timeline, at).place;
    for (std::size_t chapter = 0; chapter < timeline.chapters.size(); ++chapter) {
        const Chapter& each = timeline.chapters[chapter];
        if (each.start <= at || !each.place) continue;
        if (!here || each.place->stretch != here->stretch) return chapter;
    }
    return std::nullopt;
}

/// Whether a stretch lies before where the session is: the welcome is over.
bool has_begun(const PlayState& now) {
    return now.score && std::ranges::any_of(now.score->timeline().chapters, [&](const Chapter& chapter) {
               return chapter.place && chapter.start <= now.at;
           });
}

/// What is fitted anew must not be held longer on one side than it was on the other.
SpokenSheet with_sides_of(const Score& before, PassPlace from, SpokenSheet spoken) {
    CueSheet& sheet = spoken.staged.sheet;
    sheet = with_lengths_of_passed(before.spoken().staged.sheet, from, std::move(sheet));
    return spoken;
}

SpokenSheet at_pace(SpokenSheet spoken, Scale pace) {
    spoken.staged.sheet = with_pace(spoken.staged.sheet, 0, pace);
    return spoken;
}

}  // namespace

Course::Course(Performance& performance, const LiveSetup& setup) : performance_(performance), setup_(setup) {
    if (setup.resumed) pace_ = setup.resumed->pace;
}

void Course::begin() {
    if (setup_.resumed) begins_at_ = setup_.resumed->due;
    says_safety_first_ = begins_at_.has_value();
    if (!begins_at_ && !setup_.length && !setup_.end_at) {
        waiting_score_ = performance_.score_of(at_pace(performance_.planner().beginning(), pace_), {true, false});
        beginning_end_ = waiting_score_->end();
        take_up_waiting();
    }
    measure();
}

void Course::begin_again(const PlayState& before) {
    planned_ = {};
    waiting_score_.reset();
    beginning_end_ = {};
    came_as_ = position_at(before);
    begins_at_ = goes_on_at(before);
    says_safety_first_ = says_safety_first_ && !has_begun(before);
    // Which ones there is no time for is found anew.
    if (!begins_at_) left_out_.clear();
    measure(promised_ ? before.score : nullptr);
}

void Course::measure(const ScorePtr& before) {
    LivePlanner& planner = performance_.planner();
    const RestWish wish{begins_at_.value_or(PassPlace()), std::nullopt, pace_, left_out_, says_safety_first_};
    planned_ = start_work([&planner, wish, is_whole = !begins_at_, before] {
        if (is_whole) return at_pace(planner.whole(), wish.pace);
        return before ? with_sides_of(*before, wish.from, planner.rest(wish)) : planner.rest(wish);
    });
}

void Course::settle() {
    performance_.settle();
    if (planned_.valid() && is_planned_within(std::chrono::milliseconds::zero()))
        waiting_score_ = performance_.score_of(fitted_as_wished(planned_.get()));
    take_up_waiting();
    if (is_unfinished() || !promised_) return;
    const PlayState now = performance_.coming().state;
    const bool runs_late = now.stage == PlayState::Stage::playing && std::chrono::abs(end() - *promised_) > kDrift &&
                           setup_.clocks.uptime() - tried_at_ > kBetweenTries;
    if (!promise_is_due_ && !runs_late) return;
    tried_at_ = setup_.clocks.uptime();
    if (try_to_keep_promise()) promise_is_due_ = false;
}

/// Where an output does not read for a moment, a later round tries again.
void Course::take_up_waiting() {
    if (waiting_score_ && performance_.take_up(waiting_score_, beginning_end_)) waiting_score_.reset();
}

SpokenSheet Course::fitted_as_wished(SpokenSheet spoken) {
    // What was promised already is kept once it is played: see keep_promise().
    if (promised_ || (!setup_.length && !setup_.end_at)) return spoken;
    const Frames waking = performance_.coming().state.waking_left;
    promised_ = setup_.end_at ? *setup_.end_at
                              : later(setup_.clocks.wall(), to_duration(waking, performance_.rate()) + *setup_.length);
    const Frames wished = setup_.length ? to_frames(*setup_.length, performance_.rate()) : left_of_promise() - waking;
    Rest rest = shortened({std::move(spoken), {}, {}}, 0, {}, wished);
    refuse_impossible(rest, wished);
    left_out_ = rest.left_out;
    return fitted_to(std::move(rest), 0, wished).spoken;
}

void Course::refuse_impossible(const Rest& rest, Frames wished) const {
    const PossibleLengths can = possible(rest.spoken, 0);
    if (wished >= can.shortest && wished <= can.longest) return;
    const Duration until_begin = to_duration(performance_.coming().state.waking_left, performance_.rate());
    const auto length = [&](Frames frames) { return to_duration(frames, performance_.rate()); };
    const auto end = [&](Frames frames) {
        return wall_clock_text(later(setup_.clocks.wall(), until_begin + length(frames)));
    };
    if (setup_.end_at) {
        throw UsageError(fmt::format("--end-at: the session cannot end at {}; the nearest is from {} to {}",
                                     wall_clock_text(*setup_.end_at), end(can.shortest), end(can.longest)));
    }
    throw UsageError(fmt::format("--time: the session cannot last {}; the nearest is from {} to {}",
                                 to_clock_text(length(wished)), to_clock_text(length(can.shortest)),
                                 to_clock_text(length(can.longest))));
}

PossibleLengths Course::possible(const SpokenSheet& spoken, std::size_t from) const {
    return possible_lengths(spoken.staged.sheet, spoken.lengths, performance_.rate(), from);
}

Course::Rest Course::fitted_to(Rest rest, std::size_t from, Frames wished) const {
    rest.spoken.staged.sheet = fitted(rest.spoken.staged.sheet, rest.spoken.lengths, performance_.rate(), from, wished);
    return rest;
}

/// The optional stretches that are still to come, and the place from which a session without them is another one.
Course::Coming Course::coming_optional(const Rest& rest, FramePosition at) const {
    const ScorePtr score = performance_.score_of(rest.spoken);
    const Timeline& timeline = score->timeline();
    const auto next = next_stretch_chapter(timeline, at);
    if (!next) return {};
    const auto& stretches = performance_.planner().plan().stretches;
    Coming coming{{}, timeline.chapters[*next].start, rest.spoken.staged.sheet.chapters[*next].cue, {}};
    coming.wish = {{timeline.chapters[*next].place->stretch, 0}, std::nullopt, pace_, rest.left_out};
    if (const auto here = whereabouts(timeline, at).place)
        coming.wish.position = stretches[here->stretch].stretch->position;
    for (std::size_t number = stretches.size(); number-- > coming.wish.from.stretch;) {
        if (stretches[number].is_optional && !rest.left_out.contains(number)) coming.last_first.push_back(number);
    }
    return coming;
}

/// The same without so many of the optional stretches.
Course::Rest Course::without(const Rest& rest, const Coming& coming, std::size_t count) const {
    if (count == 0) return rest;
    RestWish wish = coming.wish;
    wish.left_out.insert(coming.last_first.begin(), coming.last_first.begin() + static_cast<std::ptrdiff_t>(count));
    return {performance_.planner().joined(rest.spoken, coming.cue, wish), wish.left_out,
            std::min(rest.same_before, coming.start)};
}

/// Drops optional stretches, the last one first, until the wished length can be reached, or is missed by least.
Course::Rest Course::shortened(Rest rest, std::size_t from, FramePosition at, Frames wished) const {
    const auto shortest = [&](const Rest& some) { return possible(some.spoken, from).shortest; };
    if (shortest(rest) <= wished) return rest;
    const Coming coming = coming_optional(rest, at);
    // By halves: to plan a long session anew for each stretch that it loses would take a minute, in which no key works.
    std::size_t too_few = 0;
    std::size_t enough = coming.last_first.size();
    Rest shorter = without(rest, coming, enough);
    Rest longer = rest;
    while (too_few + 1 < enough) {
        const std::size_t middle = too_few + (enough - too_few) / 2;
        Rest between = without(rest, coming, middle);
        if (shortest(between) <= wished) {
            enough = middle;
            shorter = std::move(between);
        } else {
            too_few = middle;
            longer = std::move(between);
        }
    }
    const Frames missed_by_more = shortest(longer) - wished;
    return wished - possible(shorter.spoken, from).longest > missed_by_more ? longer : shorter;
}

Frames Course::left_of_promise() const {
    const auto left = std::chrono::duration_cast<Duration>(*promised_ - setup_.clocks.wall());
    return left > Duration::zero() ? to_frames(left, performance_.rate()) : Frames();
}

Course::Departure Course::departure_from(PassPlace place, const PlayState& now) const {
    const auto came_as = position_at(now);
    const bool says_safety = !whereabouts(now.score->timeline(), now.at).place && !has_begun(now);
    Rest rest{performance_.planner().rest({place, came_as, pace_, left_out_, says_safety}), left_out_, {}};
    if (promised_) {
        const Frames wished = left_of_promise();
        rest.spoken = with_sides_of(*now.score, place, std::move(rest.spoken));
        rest = fitted_to(shortened(std::move(rest), 0, {}, wished), 0, wished);
    }
    return {std::move(rest), came_as, says_safety};
}

bool Course::go_to(PassPlace place) {
    const PlayState now = performance_.coming().state;
    // What is said must stop at once, and the rest of the session is planned in a moment.
    if (!performance_.hush()) return false;
    Departure departure = departure_from(place, now);
    if (!performance_.go_to(performance_.score_of(std::move(departure.rest.spoken), {false, true}))) return false;
    begins_at_ = place;
    came_as_ = departure.came_as;
    says_safety_first_ = departure.says_safety_first;
    left_out_ = std::move(departure.rest.left_out);
    waiting_score_.reset();
    keep_promise();
    return true;
}

WallTime Course::end() const {
    const auto [now, in] = performance_.coming();
    const ScorePtr& score = waiting_score_ ? waiting_score_ : now.score;
    const Frames left = std::max(Frames(), score->end() - now.at) + now.standstill_left() + in;
    return later(setup_.clocks.wall(), to_duration(left, performance_.rate()));
}

std::string Course::lateness() const {
    if (!promised_) return {};
    const auto late = std::chrono::round<std::chrono::seconds>(end() - *promised_);
    if (std::chrono::abs(late) <= kPromiseIsKept) return {};
    const Duration by = std::chrono::abs(late);
    return fmt::format(", {} {} than promised", to_clock_text(by), late > 0s ? "later" : "earlier");
}

void Course::keep_promise() {
    promise_is_due_ = promised_.has_value();
    settle();
}

/// Whether there is nothing more to do: it is kept as far as it can be, or will be once the session goes on.
bool Course::try_to_keep_promise() {
    const auto [now, in] = performance_.coming();
    if (!now.score || now.stage != PlayState::Stage::playing) return false;
    const Frames wished = (now.at - FramePosition()) + left_of_promise() - in - now.standstill_left();
    const std::size_t from = cue_from(now.score->timeline(), now.at + to_frames(kSettled, performance_.rate()));
    Rest rest{now.score->spoken(), left_out_, start_of_cue(now.score->timeline(), from)};
    rest = fitted_to(shortened(std::move(rest), from, now.at, wished), from, wished);
    if (!performance_.replace(changed(*now.score, std::move(rest.spoken)), rest.same_before)) return false;
    left_out_ = rest.left_out;
    return true;
}

/// A score that takes the place of another while that is played.
ScorePtr Course::changed(const Score& score, SpokenSheet spoken) const {
    return performance_.score_of(std::move(spoken), score.edges());
}

bool Course::change_pace(Scale by) {
    const PlayState now = performance_.coming().state;
    if (!now.score) return false;
    const std::size_t from = cue_from(now.score->timeline(), now.at + to_frames(kSoonest, performance_.rate()));
    SpokenSheet spoken = now.score->spoken();
    spoken.staged.sheet = with_pace(spoken.staged.sheet, from, by);
    const FramePosition same_before = start_of_cue(now.score->timeline(), from);
    if (!performance_.replace(changed(*now.score, std::move(spoken)), same_before)) return false;
    pace_.factor *= by.factor;
    return true;
}

bool Course::lengthen_hold(Duration by) {
    const PlayState now = performance_.coming().state;
    if (!now.score) return false;
    const Whereabouts here = whereabouts(now.score->timeline(), now.at);
    if (here.span == nullptr || here.span->kind != EventKind::hold) return false;
    const Frames held = now.at - here.span->start + to_frames(kSoonest, performance_.rate());
    SpokenSheet spoken = now.score->spoken();
    spoken.staged.sheet =
        with_longer_hold(spoken.staged.sheet, here.span->cue, by, to_duration(held, performance_.rate()));
    return performance_.replace(changed(*now.score, std::move(spoken)), here.span->end);
}

std::optional<PassPlace> Course::due_at(const PlayState& state) const {
    if (!state.score) return begins_at_ == close() ? std::nullopt : begins_at_;
    const Timeline& timeline = state.score->timeline();
    const auto here = whereabouts(timeline, state.at).place;
    if (here || !says_safety_first_) return here;
    const auto first =
        std::ranges::find_if(timeline.chapters, [](const Chapter& each) { return each.place.has_value(); });
    return first != timeline.chapters.end() && state.at < first->start ? first->place : std::nullopt;
}

std::optional<PassPlace> Course::goes_on_at(const PlayState& state) const {
    if (const auto due = due_at(state)) return due;
    return has_begun(state) ? close() : begins_at_;
}

PassPlace Course::close() const { return {performance_.planner().plan().stretches.size(), 0}; }

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
