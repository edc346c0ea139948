#include "live/live_setup.h"

#include <ctime>

namespace cuewell {

LiveClocks LiveClocks::of_the_computer() {
    const auto uptime = [] {
        timespec now{};
        ::clock_gettime(CLOCK_BOOTTIME, &now);
        return std::chrono::seconds(now.tv_sec) +
               std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(now.tv_nsec));
    };
    LiveClocks clocks;
    clocks.uptime = uptime;
    clocks.wall = [] { return std::chrono::system_clock::now(); };
    return clocks;
}

}  // namespace cuewell
