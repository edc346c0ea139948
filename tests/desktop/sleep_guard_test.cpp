#include "desktop/sleep_guard_clocks.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

struct Clocks {
    WakeTimes times{100s, 90s};
    SleepClocks clocks{[this] { return times; }};
};

TEST_CASE("time that passes awake is no sleep") {
    Clocks scene;
    scene.times = {4'000s, 3'990s};
    CHECK_FALSE(scene.clocks.has_slept());
}

TEST_CASE("a sleep is told once") {
    Clocks scene;
    scene.times.through_sleep += 3s;
    CHECK(scene.clocks.has_slept());
    CHECK_FALSE(scene.clocks.has_slept());
    scene.times.through_sleep += 1h;
    CHECK(scene.clocks.has_slept());
}

TEST_CASE("two seconds between the clocks are no sleep yet") {
    Clocks scene;
    scene.times.through_sleep += 2s;
    CHECK_FALSE(scene.clocks.has_slept());
    scene.times.through_sleep += 2s + 1us;
    CHECK(scene.clocks.has_slept());
}

TEST_CASE("the computer's own clocks show no sleep from one moment to the next") {
    SleepClocks clocks;
    CHECK(read_wake_times().awake > Duration::zero());
    CHECK_FALSE(clocks.has_slept());
}

}  // namespace
}  // namespace cuewell
