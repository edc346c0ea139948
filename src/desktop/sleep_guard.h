#pragma once

#include <functional>
#include <memory>

namespace cuewell {

/// Keeps the computer awake and its screen on while a session plays, and tells when it goes to sleep all the same: logind
/// on the system bus.
///
/// Errors: none: without logind nothing is kept awake, and wakes are still noticed by the clocks.
class SleepGuard {
public:
    /// `on_sleep` is called on a thread of the bus before the computer sleeps.
    explicit SleepGuard(std::function<void()> on_sleep);
    ~SleepGuard();
    SleepGuard(const SleepGuard&) = delete;
    SleepGuard& operator=(const SleepGuard&) = delete;

    /// Whether the computer is to be kept awake from now on; quick.
    void keep_awake(bool wished);

    /// Whether the computer has slept since this was last asked: its clocks went apart by more than 2 s.
    [[nodiscard]] bool has_slept();

private:
    class Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace cuewell
