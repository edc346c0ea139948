#include "base/duration_text.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

std::string problem_of(std::string_view text) {
    const DurationReading reading = read_duration(text);
    CHECK_FALSE(reading.duration);
    return reading.hint.empty() ? reading.problem : reading.problem + " / " + reading.hint;
}

TEST_CASE("every spelling of a length of time is read") {
    CHECK(read_duration("5s").duration == 5s);
    CHECK(read_duration("2.5s").duration == 2500ms);
    CHECK(read_duration("0.125s").duration == 125ms);
    CHECK(read_duration("500ms").duration == 500ms);
    CHECK(read_duration("0.5ms").duration == 500us);
    CHECK(read_duration("2m").duration == 2min);
    CHECK(read_duration("1.5m").duration == 90s);
    CHECK(read_duration("1m30s").duration == 90s);
    CHECK(read_duration("1h").duration == 1h);
    CHECK(read_duration("1h05m").duration == 65min);
    CHECK(read_duration("1h05m30s").duration == 1h + 5min + 30s);
    CHECK(read_duration("1h30s").duration == 1h + 30s);
    CHECK(read_duration("1m250ms").duration == 1min + 250ms);
    CHECK(read_duration("90s").duration == 90s);
    CHECK(read_duration("0s").duration == 0s);
}

TEST_CASE("a clock is read with two digits after each colon") {
    CHECK(read_duration("1:30").duration == 90s);
    CHECK(read_duration("0:05").duration == 5s);
    CHECK(read_duration("90:00").duration == 90min);
    CHECK(read_duration("1:02:03").duration == 1h + 2min + 3s);
}

TEST_CASE("a day is the longest length of time") {
    CHECK(read_duration("24h").duration == 24h);
    CHECK(read_duration("1440:00").duration == 24h);
    CHECK(problem_of("24h1ms") == "\"24h1ms\" is longer than a day");
    CHECK(problem_of("24:00:01") == "\"24:00:01\" is longer than a day");
    CHECK(problem_of("999999h") == "\"999999h\" is longer than a day");
    CHECK(problem_of("999999:59") == "\"999999:59\" is longer than a day");
}

TEST_CASE("a bare number is a problem that says so") {
    CHECK(problem_of("20") == "\"20\" has no unit / write 20s for seconds, 20m for minutes");
    CHECK(problem_of("2.5") == "\"2.5\" has no unit / write 2.5s for seconds, 2.5m for minutes");
}

TEST_CASE("what is no length of time is told with examples") {
    CHECK(problem_of("") == "a length of time is missing / write a length such as 5s, 1m30s or 1:30");
    for (const char* text : {"s",
                             "five",
                             "5 s",
                             " 5s",
                             "5s ",
                             "-5s",
                             "+5s",
                             "5S",
                             "5sec",
                             "5s5s",
                             "5s1m",
                             "1m30",
                             ".5s",
                             "5.s",
                             "1.2345s",
                             "1,5s",
                             "1e3s",
                             "1000000s",
                             "99999999999999999999s",
                             ":",
                             "1:",
                             ":30",
                             "1:3",
                             "1:60",
                             "1:300",
                             "1:60:00",
                             "1:00:00:00",
                             "1:30s",
                             "1.5:30",
                             "1::30",
                             "0x5s",
                             "5\xC2\xA0s",
                             "\xD9\xA3s",
                             "infs",
                             "nans"}) {
        CAPTURE(text);
        CHECK(problem_of(text) ==
              "\"" + std::string(text) + "\" is not a length of time / write a length such as 5s, 1m30s or 1:30");
    }
}

TEST_CASE("a length of time is spelled as a script would") {
    CHECK(to_script_text(0s) == "0s");
    CHECK(to_script_text(45s) == "45s");
    CHECK(to_script_text(2500ms) == "2.5s");
    CHECK(to_script_text(90s) == "1m30s");
    CHECK(to_script_text(2min) == "2m");
    CHECK(to_script_text(1h) == "60m");
    CHECK(to_script_text(59999ms) == "59.999s");
    CHECK(to_script_text(1ms) == "0.001s");
}

TEST_CASE("a spelled length is rounded half up to a millisecond, minutes and all") {
    CHECK(to_script_text(1499us) == "0.001s");
    CHECK(to_script_text(1500us) == "0.002s");
    CHECK(to_script_text(1us) == "0s");
    CHECK(to_script_text(12'345'678us) == "12.346s");
    CHECK(to_script_text(59'999'500us) == "1m");
    CHECK(to_script_text(119'999'999us) == "2m");
}

TEST_CASE("every length that is spelled is read again as the same") {
    std::mt19937 random(20);
    std::uniform_int_distribution<std::int64_t> any(0, std::chrono::milliseconds(24h).count());
    for (int round = 0; round < 20'000; ++round) {
        const Duration length = std::chrono::milliseconds(round < 2'000 ? round * 50 : any(random));
        CAPTURE(to_script_text(length));
        REQUIRE(read_duration(to_script_text(length)).duration == length);
    }
}

TEST_CASE("a clock shows seconds, rounded half up, and hours where there are any") {
    CHECK(to_clock_text(0s) == "0:00");
    CHECK(to_clock_text(499ms) == "0:00");
    CHECK(to_clock_text(500ms) == "0:01");
    CHECK(to_clock_text(45s) == "0:45");
    CHECK(to_clock_text(59'500ms) == "1:00");
    CHECK(to_clock_text(24min + 5s) == "24:05");
    CHECK(to_clock_text(59min + 59s + 500ms) == "1:00:00");
    CHECK(to_clock_text(1h + 2min + 3s) == "1:02:03");
}

}  // namespace
}  // namespace cuewell
