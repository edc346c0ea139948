#include "session/live_words.h"

#include "cue/stretch_words.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

constexpr Duration kInMinutes = 90s;
constexpr Duration kStep = 5s;

/// How often a unit is in a time, to the nearest.
int nearest(Duration time, Duration unit) { return static_cast<int>((time + unit / 2) / unit); }

std::string with_number(const Phrase& phrase, int number) {
    PhraseSlots slots;
    slots.number = number;
    return phrase.say(slots);
}

/// The end is near, and not over: there is no "0 seconds left".
int seconds_of(Duration time) { return std::max(1, nearest(time, 1s)); }

std::string time_left(Duration time, const Phrasebook& phrases) {
    if (time >= kInMinutes) return with_number(phrases.minutes_left, nearest(time, 1min));
    return with_number(phrases.seconds_left, time < kStep ? seconds_of(time) : 5 * nearest(time, kStep));
}

std::string here(const PassPlace& place, const Plan& plan, const Phrasebook& phrases) {
    const PlannedStretch& stretch = plan.stretches.at(place.stretch);
    const std::optional<Side> side = stretch.passes.at(place.pass).side;
    return (side ? phrases.here_sides : phrases.here).say(slots_of(stretch, side, phrases));
}

}  // namespace

std::vector<std::string> sentences_of(const Saying& saying, const Plan& plan, const Phrasebook& phrases) {
    switch (saying.kind) {
        case Saying::Kind::time_left: return {time_left(saying.time, phrases)};
        case Saying::Kind::where: return {here(saying.place.value(), plan, phrases)};
        case Saying::Kind::where_left:
            return {here(saying.place.value(), plan, phrases), with_number(phrases.hold_left, seconds_of(saying.time))};
        case Saying::Kind::where_again: return {here(saying.place.value(), plan, phrases), phrases.hold_again.say()};
        case Saying::Kind::slower: return {phrases.slower.say()};
        case Saying::Kind::faster: return {phrases.faster.say()};
        case Saying::Kind::longer: return {phrases.longer.say()};
        case Saying::Kind::count_in: break;
    }
    return {};
}

}  // namespace cuewell
