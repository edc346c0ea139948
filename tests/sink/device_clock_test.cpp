#include "sink/device_clock.h"

#include <doctest/doctest.h>

#include <chrono>

namespace cuewell {
namespace {

using Seconds = std::chrono::duration<double>;

constexpr Seconds kBlock{0.01};
constexpr Seconds kEighth = kBlock / 8;
constexpr Seconds kAtOnce{0.000'001};
constexpr int kMinute = 6'000;

/// A device that asks for blocks of 10 ms, in a time of the test's own.
struct Device {
    /// It asks so often, after each block in its own time, and is kept waiting as long as it is taken for a file.
    void ask(int blocks, Seconds own, Seconds kept) {
        for (int block = 0; block < blocks; ++block) {
            pass(own);
            clock.come(480, now);
            if (clock.is_missing()) pass(kept);
            clock.leave(now);
        }
    }

    /// It asks so often in real time: what it is kept waiting, it has less of its own.
    void ask_in_time(int blocks) {
        for (int block = 0; block < blocks; ++block)
            ask(1, kBlock - (clock.is_missing() ? kEighth : Seconds::zero()), kEighth);
    }

    void pass(Seconds time) { now += std::chrono::round<std::chrono::nanoseconds>(time); }

    DeviceClock clock{SampleRate{48'000}};
    DeviceClock::Time now{std::chrono::hours(100)};
};

TEST_CASE_FIXTURE(Device, "a device has a clock, even where that runs a little fast for an hour") {
    for (int minute = 0; minute < 60; ++minute) {
        ask(kMinute, kBlock * 0.9998, kEighth);
        REQUIRE_FALSE(clock.is_missing());
    }
}

TEST_CASE_FIXTURE(Device, "a device that asks at once has no clock, from half a second of sound on") {
    ask(50, kAtOnce, kEighth);
    CHECK_FALSE(clock.is_missing());
    ask(1, kAtOnce, kEighth);
    CHECK(clock.is_missing());
}

TEST_CASE_FIXTURE(Device, "a device without a clock stays one, however long it is kept waiting") {
    ask(100, kAtOnce, kEighth);
    for (const Seconds kept : {kEighth, kBlock, kBlock * 20}) {
        for (int block = 0; block < 60'000; ++block) {
            ask(1, kAtOnce, kept);
            REQUIRE(clock.is_missing());
        }
    }
}

TEST_CASE_FIXTURE(Device, "time that goes back does not take the clock from a device that has one") {
    ask(500, kBlock, kEighth);
    pass(std::chrono::hours(-1));
    for (int block = 0; block < kMinute; ++block) {
        ask(1, kBlock, kEighth);
        REQUIRE_FALSE(clock.is_missing());
    }
}

TEST_CASE_FIXTURE(Device, "a device that once asked for much at once gets its clock back within twenty seconds") {
    ask_in_time(500);
    ask(100, kAtOnce, kEighth);
    CHECK(clock.is_missing());
    ask_in_time(2'000);
    for (int block = 0; block < kMinute; ++block) {
        REQUIRE_FALSE(clock.is_missing());
        ask_in_time(1);
    }
}

}  // namespace
}  // namespace cuewell
