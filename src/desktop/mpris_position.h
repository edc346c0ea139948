#pragma once

#include "base/time.h"

#include <chrono>
#include <cstddef>

namespace cuewell {

/// The place in a track as MPRIS tells it: asked for at any time, announced only where it jumps.
///
/// Shape: a desktop reckons on from what it was told last, at the rate it was told. Our rate is that of the pauses and
///        not of the clock, so at another rate than 1 it has to be put right now and then.
/// Source: the MPRIS D-Bus Interface Specification 2.2, `Position` and `Seeked`.
class MprisPosition {
public:
    using Moment = std::chrono::steady_clock::time_point;

    struct Place {
        std::size_t track = 0;
        Duration at{};
        Duration length{};
        bool runs = false;
        double rate = 1.0;
    };

    /// Where the track is now; whether that is elsewhere than a desktop takes it to be.
    [[nodiscard]] bool set(const Place& place, Moment now);

    [[nodiscard]] Duration at(Moment now) const;

private:
    [[nodiscard]] Duration reckoned(Moment now) const;

    Place place_;
    Moment since_{};
    Duration told_{};  ///< What a desktop takes the position to have been at `since_`.
};

}  // namespace cuewell
