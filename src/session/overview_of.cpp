#include "session/overview_of.h"

#include "base/clean_text.h"
#include "base/utf8.h"
#include "cue/about_length.h"
#include "plan/floor_trips.h"
#include "script/head_words.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// Nobody remembers more; and a script may come from a stranger.
constexpr std::size_t kMostThings = 12;
constexpr std::size_t kLongestThing = 60;
/// The words a minute of kUsualCharactersPerSecond.
constexpr double kUsualWordsPerMinute = 130.0;

/// Whether every stretch of the routine is done, in its order.
bool is_as_written(const Routine& routine, const Plan& plan) {
    return std::ranges::equal(
        routine.items, plan.stretches, {}, [](const RoutineItem& listed) { return listed.item.stretch; },
        [](const PlannedStretch& planned) { return planned.stretch->name; });
}

/// Whether who has all of `known` needs no more: one of the things that will do is there by itself, or the same choice.
bool covers(const std::vector<std::string>& known, const std::string& thing) {
    const std::vector<std::string> alternatives = alternatives_of(thing);
    return std::ranges::any_of(known, [&](const std::string& other) {
        const std::vector<std::string> others = alternatives_of(other);
        return std::ranges::all_of(others, [&](const std::string& each) {
            return std::ranges::find(alternatives, plain_word(each), plain_word) != alternatives.end();
        });
    });
}

void add_things(std::vector<std::string>& things, const std::vector<std::string>& more,
                const std::vector<std::string>& known) {
    for (const std::string& written : more) {
        const std::string thing = visible_text(written);
        if (!has_words(thing) || count_characters(thing) > kLongestThing) continue;
        if (covers(things, thing) || covers(known, thing)) continue;
        // A choice of which one is needed in any case is no choice any more.
        std::erase_if(things, [&](const std::string& other) { return covers({thing}, other); });
        if (things.size() < kMostThings) things.push_back(thing);
    }
}

/// How long one is in which position.
using PositionTimes = std::vector<std::pair<Position, Duration>>;

Duration& time_in(PositionTimes& times, Position position) {
    const auto known = std::ranges::find(times, position, &PositionTimes::value_type::first);
    return known != times.end() ? known->second : times.emplace_back(position, Duration::zero()).second;
}

/// How far a cue can be squeezed and stretched from its length. Gaps change so little that they are left out.
std::optional<ElasticRange> range_of(const Cue& cue) {
    if (const auto* hold = std::get_if<HoldCueSpan>(&cue.what)) return hold->elastic;
    if (const auto* silence = std::get_if<SilenceCue>(&cue.what)) return silence->elastic;
    return std::nullopt;
}

/// The share of their room by which holds and rests are longer than written, or below zero shorter, where the session is
/// to last as wished: up to all of it.
double share_of_room(const CueSheet& sheet, double pace, std::optional<Duration> wished) {
    if (!wished) return 0.0;
    Duration more = *wished;
    Duration room_above{};
    Duration room_below{};
    for (const Cue& cue : sheet.cues) {
        const Duration length = about_length(cue, sheet, pace);
        more -= length;
        const auto range = range_of(cue);
        if (!range) continue;
        room_above += range->most - length;
        room_below += length - range->least;
    }
    const Duration room = more < Duration::zero() ? room_below : room_above;
    if (room <= Duration::zero()) return 0.0;
    return std::clamp(static_cast<double>(more.count()) / static_cast<double>(room.count()), -1.0, 1.0);
}

/// How long a cue is with that share of its room.
Duration with_share(const Cue& cue, Duration length, double share) {
    const auto range = range_of(cue);
    if (!range) return length;
    return length + scaled(share < 0.0 ? length - range->least : range->most - length, {share});
}

/// In the order in which one comes there. Words between stretches are heard where one is, and the welcome anywhere. The
/// words of the close may lead elsewhere, so that only a rest that is added before them counts.
PositionTimes times_of(const CueSheet& sheet, const Plan& plan, double pace, double share) {
    std::map<std::string, const Stretch*> stretches;
    for (const PlannedStretch& planned : plan.stretches)
        stretches.emplace(planned.stretch->name, planned.stretch.get());
    PositionTimes times;
    const Stretch* here = nullptr;
    for (std::size_t at = 0; at < sheet.chapters.back().cue; ++at) {
        const Cue& cue = sheet.cues[at];
        if (cue.context.stretch) here = stretches.at(*cue.context.stretch);
        if (here != nullptr) time_in(times, here->position) += with_share(cue, about_length(cue, sheet, pace), share);
    }
    if (plan.closing_rest && here != nullptr) time_in(times, here->position) += plan.closing_rest->length;
    return times;
}

void add_way(Overview& overview, const CueSheet& sheet, const Plan& plan, double pace, double share) {
    for (const auto& [position, time] : times_of(sheet, plan, pace, share)) {
        const auto minutes = std::chrono::round<std::chrono::minutes>(time);
        overview.positions.push_back({position, static_cast<int>(minutes.count())});
    }
    std::vector<const Stretch*> order;
    for (const PlannedStretch& planned : plan.stretches) order.push_back(planned.stretch.get());
    overview.floor_trips = static_cast<int>(floor_trips(order).size());
    overview.ends_on_floor = is_on_floor(order.back()->position);
}

}  // namespace

std::optional<Overview> overview_of(const LoadedRoutine& loaded, const Plan& plan, const Phrasebook& phrases,
                                    const Delivery& delivery, int words_per_minute, std::optional<Duration> wished) {
    if (loaded.routine.has_own_overview && is_as_written(loaded.routine, plan)) return std::nullopt;
    Overview overview;
    for (const PlannedStretch& planned : plan.stretches) add_things(overview.equipment, planned.stretch->equipment, {});
    for (const PlannedStretch& planned : plan.stretches) {
        if (!loaded.routine.tells_needs_only)
            add_things(overview.helpful, planned.stretch->helpful, overview.equipment);
    }
    if (!plan.is_single_stretch) {
        Plan unannounced = plan;
        unannounced.overview.reset();
        const CueSheet sheet = narrate(unannounced, phrases, delivery);
        const double pace = kUsualCharactersPerSecond * words_per_minute / kUsualWordsPerMinute;
        add_way(overview, sheet, plan, pace, share_of_room(sheet, pace, wished));
    }
    const bool says_something = !overview.positions.empty() || !overview.equipment.empty() || !overview.helpful.empty();
    return says_something ? std::optional(std::move(overview)) : std::nullopt;
}

}  // namespace cuewell
