#include "cli/clock_time.h"

#include "base/calendar_day.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <ctime>
#include <optional>
#include <string>

using namespace cuewell;
using namespace std::chrono_literals;

namespace {

/// The local time zone, for as long as this lives.
class Zone {
public:
    explicit Zone(const char* rule) {
        if (const char* before = std::getenv("TZ")) before_ = before;
        set(rule);
    }
    ~Zone() { set(before_ ? before_->c_str() : nullptr); }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

private:
    static void set(const char* rule) {
        if (rule != nullptr) {
            ::setenv("TZ", rule, 1);
        } else {
            ::unsetenv("TZ");
        }
        ::tzset();
    }
    std::optional<std::string> before_;
};

// Of POSIX, so that no table of zones need be installed.
constexpr const char* kBerlin = "CET-1CEST,M3.5.0,M10.5.0/3";

std::chrono::system_clock::time_point utc(std::chrono::year_month_day day, std::chrono::minutes time) {
    return std::chrono::sys_days(day) + time;
}

}  // namespace

TEST_CASE("a time of the day is read, and nothing else") {
    const auto time = read_clock_time("07:45");
    REQUIRE(time);
    CHECK(time->hour == 7);
    CHECK(time->minute == 45);
    CHECK(read_clock_time("7:45"));
    CHECK(read_clock_time("23:59"));
    for (const char* wrong :
         {"", ":", "24:00", "12:60", "12:5", "1245", "12:", ":30", "-1:30", "07:45 ", "7:45pm", "007:45"})
        CHECK_MESSAGE(!read_clock_time(wrong), wrong);
}

TEST_CASE("the next time by the clock is today, or tomorrow where it has passed") {
    const Zone zone("UTC0");
    const auto day = std::chrono::year(2026) / 12 / 31;
    CHECK(next_time({7, 45}, utc(day, 7h)) == utc(day, 7h + 45min));
    CHECK(next_time({7, 45}, utc(day, 7h + 45min)) == utc(std::chrono::year(2027) / 1 / 1, 7h + 45min));
    CHECK(next_time({7, 45}, utc(day, 8h)) == utc(std::chrono::year(2027) / 1 / 1, 7h + 45min));
}

TEST_CASE("the next time is that of the local clock, also across the change to summer time") {
    const Zone zone(kBerlin);
    CHECK(next_time({7, 45}, utc(std::chrono::year(2026) / 3 / 28, 20h)) ==
          utc(std::chrono::year(2026) / 3 / 29, 5h + 45min));
    CHECK(next_time({7, 45}, utc(std::chrono::year(2026) / 10 / 24, 20h)) ==
          utc(std::chrono::year(2026) / 10 / 25, 6h + 45min));
    // There is no 02:30 that night.
    const auto skipped = next_time({2, 30}, utc(std::chrono::year(2026) / 3 / 29, 0h));
    CHECK(skipped > utc(std::chrono::year(2026) / 3 / 29, 0h));
    CHECK(skipped <= utc(std::chrono::year(2026) / 3 / 29, 1h + 30min));
}

TEST_CASE("a day is that of the local clock") {
    const Zone zone(kBerlin);
    CHECK(local_day(utc(std::chrono::year(2026) / 12 / 31, 23h + 30min)) == std::chrono::year(2027) / 1 / 1);
}
