#include "cli/clock_time.h"

#include <charconv>
#include <ctime>

namespace cuewell {
namespace {

using WallClock = std::chrono::system_clock;

std::tm local_parts(WallClock::time_point moment) {
    const std::time_t seconds = WallClock::to_time_t(moment);
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    return parts;
}

/// One or two digits below `limit`.
std::optional<int> read_part(std::string_view text, std::size_t least_digits, int limit) {
    int value = 0;
    if (text.size() < least_digits || text.size() > 2 || text.front() == '-') return std::nullopt;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_whole = problem == std::errc() && end == text.data() + text.size();
    return is_whole && value < limit ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<ClockTime> read_clock_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto hour = read_part(text.substr(0, colon), 1, 24);
    const auto minute = read_part(text.substr(colon + 1), 2, 60);
    if (!hour || !minute) return std::nullopt;
    return ClockTime{*hour, *minute};
}

WallClock::time_point next_time(ClockTime time, WallClock::time_point now) {
    const std::tm today = local_parts(now);
    // Summer time ends once a day at most: one of these is ahead.
    for (int days = 0; days <= 2; ++days) {
        std::tm parts{};
        parts.tm_year = today.tm_year;
        parts.tm_mon = today.tm_mon;
        parts.tm_mday = today.tm_mday + days;
        parts.tm_hour = time.hour;
        parts.tm_min = time.minute;
        parts.tm_isdst = -1;
        const auto moment = WallClock::from_time_t(std::mktime(&parts));
        if (moment > now) return moment;
    }
    return now;
}

}  // namespace cuewell
