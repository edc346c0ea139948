#include "base/calendar_day.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

TEST_CASE("a day is read where the calendar has it") {
    CHECK(read_day("2026-11-20") == 2026y / 11 / 20);
    CHECK(read_day("0001-01-01") == 1y / 1 / 1);
    CHECK(read_day("2028-02-29") == 2028y / 2 / 29);
    CHECK_FALSE(read_day("2026-02-29"));
    CHECK_FALSE(read_day("2026-13-01"));
    CHECK_FALSE(read_day("2026-00-01"));
    CHECK_FALSE(read_day("2026-04-31"));
    CHECK_FALSE(read_day("0000-01-01"));
}

TEST_CASE("a day is written as year, month and day, and no other way") {
    for (const char* text : {"", "2026", "2026-1-02", "20-11-2026", "2026/11/20", "+026-11-20", "2026-11-20 ",
                             "2026-11--1", "2026-11- 1", "２０２６-1", "2026-11-2\n"}) {
        CAPTURE(text);
        CHECK_FALSE(read_day(text));
    }
}

}  // namespace
}  // namespace cuewell
