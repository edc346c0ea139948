#include "publish/shown_time.h"

#include <doctest/doctest.h>

#include <chrono>

namespace cuewell {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

const ShownWords& words() {
    static const ShownWords some{{"second", "one second"},      {"seconds", "{n} seconds"},
                                 {"minute", "one minute"},      {"minutes", "{n} minutes"},
                                 {"dose_breath", "one breath"}, {"dose_breaths", "{n} breaths"}};
    return some;
}

TEST_CASE("a length is told in seconds, in whole minutes, or as a clock shows it") {
    CHECK(shown_time(words(), seconds(1)) == "one second");
    CHECK(shown_time(words(), seconds(20)) == "20 seconds");
    CHECK(shown_time(words(), milliseconds(2'500)) == "2.5 seconds");
    CHECK(shown_time(words(), minutes(1)) == "one minute");
    CHECK(shown_time(words(), seconds(90)) == "90 seconds");
    CHECK(shown_time(words(), minutes(5)) == "5 minutes");
    CHECK(shown_time(words(), seconds(150)) == "2:30");
}

TEST_CASE("one breath is no plural") {
    CHECK(shown_breaths(words(), 1) == "one breath");
    CHECK(shown_breaths(words(), 6) == "6 breaths");
}

}  // namespace
}  // namespace cuewell
