#pragma once

#include "base/time.h"

#include <functional>

namespace cuewell {

/// What two clocks of the computer show at one moment: of one that goes on while it sleeps, and of one that stops.
struct WakeTimes {
    Duration through_sleep{};
    Duration awake{};
};

[[nodiscard]] WakeTimes read_wake_times();

/// Notices from the clocks that the computer has slept.
class SleepClocks {
public:
    explicit SleepClocks(std::function<WakeTimes()> read = read_wake_times);

    /// Whether the clocks went apart by more than 2 s since this was last asked, or since the beginning.
    [[nodiscard]] bool has_slept();

private:
    [[nodiscard]] Duration slept() const;

    std::function<WakeTimes()> read_;
    Duration slept_before_;
};

}  // namespace cuewell
