#pragma once

#include "desktop/bus_talk.h"

#include <functional>
#include <memory>
#include <mutex>

namespace cuewell {

/// What a sleep guard wishes of the computer, and whom it tells of sleep; shared with the threads of the buses.
///
/// Thread: any.
class SleepWish {
public:
    explicit SleepWish(std::function<void()> on_sleep);

    /// How often it was wished to stay awake, and whether it still is: each wish may be tried once.
    struct Awake {
        bool wished = false;
        int times = 0;
    };
    void keep_awake(bool wished);
    [[nodiscard]] Awake awake() const;

    /// The computer is about to sleep. An error of whoever is told is lost.
    void tell_sleep();
    /// From now on nobody is told; waits for a call that runs.
    void close();

private:
    mutable std::mutex mutex_;
    Awake awake_;
    std::mutex telling_mutex_;
    std::function<void()> on_sleep_;  ///< Empty once closed.
};

/// Asks logind, on the system bus, not to sleep and not to turn the screen off, and hears from it of sleep. Null where
/// this build knows no bus.
[[nodiscard]] std::unique_ptr<BusTalk> make_logind_talk(const std::shared_ptr<SleepWish>& wish);

/// Asks the desktop, on the session bus, to keep the screen on: some do not ask logind. Null where this build knows no
/// bus.
[[nodiscard]] std::unique_ptr<BusTalk> make_screen_saver_talk(const std::shared_ptr<SleepWish>& wish);

}  // namespace cuewell
