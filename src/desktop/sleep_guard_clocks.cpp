#include "desktop/sleep_guard_clocks.h"

#include <ctime>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// Far above what is between two readings, and far below any sleep that matters.
constexpr Duration kLeastSleep = 2s;

Duration read(clockid_t clock) {
    timespec now{};
    if (::clock_gettime(clock, &now) != 0) return {};
    return std::chrono::seconds(now.tv_sec) +
           std::chrono::duration_cast<Duration>(std::chrono::nanoseconds(now.tv_nsec));
}

}  // namespace

WakeTimes read_wake_times() {
#ifdef CLOCK_BOOTTIME
    return {read(CLOCK_BOOTTIME), read(CLOCK_MONOTONIC)};
#else
    return {};
#endif
}

SleepClocks::SleepClocks(std::function<WakeTimes()> read) : read_(std::move(read)), slept_before_(slept()) {}

bool SleepClocks::has_slept() {
    const Duration slept_now = slept();
    return slept_now - std::exchange(slept_before_, slept_now) > kLeastSleep;
}

Duration SleepClocks::slept() const {
    const WakeTimes times = read_();
    return times.through_sleep - times.awake;
}

}  // namespace cuewell
