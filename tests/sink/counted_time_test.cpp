#include "sink/counted_time.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

TEST_CASE("time is counted from look to look") {
    const CountedTime::Clock::time_point start{};
    CountedTime time(start);
    CHECK(time.at(start) == 0ms);
    CHECK(time.at(start + 100ms) == 100ms);
    CHECK(time.at(start + 300ms) == 300ms);
}

TEST_CASE("a gap between two looks counts for a quarter of a second at most") {
    const CountedTime::Clock::time_point start{};
    CountedTime time(start);
    CHECK(time.at(start + 1h) == 250ms);
    CHECK(time.at(start + 1h + 20ms) == 270ms);
}

}  // namespace
}  // namespace cuewell
