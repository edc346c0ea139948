#include "live/wall_clock.h"

#include <fmt/format.h>

#include <ctime>

namespace cuewell {

std::string wall_clock_text(std::chrono::system_clock::time_point moment) {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(moment);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return fmt::format("{:02}:{:02}", local.tm_hour, local.tm_min);
}

}  // namespace cuewell
