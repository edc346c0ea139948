#include "session/overview_of.h"

#include "base/clean_text.h"
#include "base/utf8.h"
#include "cue/about_length.h"

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

bool contains(const std::vector<std::string>& things, const std::string& thing) {
    return std::ranges::find(things, thing) != things.end();
}

void add_things(std::vector<std::string>& things, const std::vector<std::string>& more,
                const std::vector<std::string>& known) {
    for (const std::string& written : more) {
        const std::string thing = visible_text(written);
        if (contains(things, thing) || contains(known, thing) || things.size() == kMostThings) continue;
        if (has_words(thing) && count_characters(thing) <= kLongestThing) things.push_back(thing);
    }
}

/// How long one is in each position, in the order in which one comes to it. Words between stretches, and the close, are
/// heard where one is; the welcome anywhere.
std::vector<std::pair<Position, Duration>> times_of(const CueSheet& sheet, const Plan& plan, int words_per_minute) {
    std::map<std::string, Position> positions;
    for (const PlannedStretch& planned : plan.stretches)
        positions.emplace(planned.stretch->name, planned.stretch->position);
    const double pace = kUsualCharactersPerSecond * words_per_minute / kUsualWordsPerMinute;
    std::vector<std::pair<Position, Duration>> times;
    auto here = times.end();
    for (const Cue& cue : sheet.cues) {
        if (cue.context.stretch) {
            const Position position = positions.at(*cue.context.stretch);
            here = std::ranges::find(times, position, &std::pair<Position, Duration>::first);
            if (here == times.end()) here = times.insert(times.end(), {position, Duration::zero()});
        }
        if (here != times.end()) here->second += about_length(cue, sheet, pace);
    }
    return times;
}

void add_way(Overview& overview, const CueSheet& sheet, const Plan& plan, int words_per_minute) {
    for (const auto& [position, time] : times_of(sheet, plan, words_per_minute)) {
        const auto minutes = std::chrono::round<std::chrono::minutes>(time);
        overview.positions.push_back({position, static_cast<int>(minutes.count())});
    }
    for (const PlannedStretch& planned : plan.stretches) {
        const bool is_on_floor = planned.stretch->position != Position::standing;
        if (is_on_floor && !overview.ends_on_floor) ++overview.floor_trips;
        overview.ends_on_floor = is_on_floor;
    }
}

}  // namespace

std::optional<Overview> overview_of(const LoadedRoutine& loaded, const Plan& plan, const Phrasebook& phrases,
                                    const Delivery& delivery, int words_per_minute) {
    if (loaded.routine.has_own_overview && is_as_written(loaded.routine, plan)) return std::nullopt;
    Overview overview;
    for (const PlannedStretch& planned : plan.stretches) add_things(overview.equipment, planned.stretch->equipment, {});
    for (const PlannedStretch& planned : plan.stretches)
        add_things(overview.helpful, planned.stretch->helpful, overview.equipment);
    if (!plan.is_single_stretch) {
        Plan unannounced = plan;
        unannounced.overview.reset();
        add_way(overview, narrate(unannounced, phrases, delivery), plan, words_per_minute);
    }
    const bool says_something = !overview.positions.empty() || !overview.equipment.empty() || !overview.helpful.empty();
    return says_something ? std::optional(std::move(overview)) : std::nullopt;
}

}  // namespace cuewell
