#include "desktop/mpris_position.h"

#include <algorithm>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// More than a device's clock and a busy computer put between two snapshots.
constexpr Duration kJump = 250ms;
/// What a desktop may be off before it is put right.
constexpr Duration kMostDrift = 1s;

Duration moved(Duration from, Duration length, double rate, MprisPosition::Moment since, MprisPosition::Moment now) {
    const auto passed = std::chrono::duration<double, Duration::period>(now - since) * rate;
    return std::clamp(from + std::chrono::duration_cast<Duration>(passed), Duration::zero(),
                      std::max(length, Duration::zero()));
}

Duration distance(Duration a, Duration b) { return std::chrono::abs(a - b); }

}  // namespace

Duration MprisPosition::at(Moment now) const {
    return moved(place_.at, place_.length, place_.runs ? 1.0 : 0.0, since_, now);
}

Duration MprisPosition::reckoned(Moment now) const {
    return moved(told_, place_.length, place_.runs ? place_.rate : 0.0, since_, now);
}

bool MprisPosition::set(const Place& place, Moment now) {
    // A new track begins at its beginning, unless it is told otherwise.
    const bool is_same = place.track == place_.track;
    const Duration ran_on = is_same ? at(now) : Duration::zero();
    const Duration desktop = is_same ? reckoned(now) : Duration::zero();
    const bool has_jumped = distance(place.at, ran_on) > kJump || distance(place.at, desktop) > kMostDrift;
    place_ = place;
    since_ = now;
    told_ = has_jumped ? place.at : desktop;
    return has_jumped;
}

}  // namespace cuewell
