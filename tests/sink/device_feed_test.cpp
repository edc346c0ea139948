#include "sink/device_feed.h"

#include <doctest/doctest.h>

#include <memory>
#include <vector>

namespace cuewell {
namespace {

using Samples = std::vector<std::int16_t>;

DeviceSound counting(std::int16_t count) {
    DeviceSound sound{{SampleRate{48'000}, 1}, {}};
    for (std::int16_t sample = 1; sample <= count; ++sample) sound.samples.push_back(sample);
    return sound;
}

TEST_CASE("a feed gives every sample once, in blocks of any size, and silence after the last") {
    const auto pulse = std::make_shared<DevicePulse>();
    DeviceFeed feed(counting(7), pulse);
    Samples three(3, -1);
    CHECK(feed.fill(three));
    CHECK(three == Samples{1, 2, 3});
    CHECK_FALSE(feed.is_over());
    Samples six(6, -1);
    CHECK_FALSE(feed.fill(six));
    CHECK(six == Samples{4, 5, 6, 7, 0, 0});
    CHECK(feed.is_over());
    CHECK_FALSE(feed.fill(three));
    CHECK(three == Samples{0, 0, 0});
}

TEST_CASE("a feed counts each time that it is asked") {
    const auto pulse = std::make_shared<DevicePulse>();
    DeviceFeed feed(counting(100), pulse);
    Samples block(10);
    for (int time = 0; time < 4; ++time) static_cast<void>(feed.fill(block));
    CHECK(pulse->beats == 4);
}

TEST_CASE("a feed that was stopped gives silence and is not over") {
    const auto pulse = std::make_shared<DevicePulse>();
    DeviceFeed feed(counting(100), pulse);
    pulse->is_stopped = true;
    Samples block(4, -1);
    CHECK_FALSE(feed.fill(block));
    CHECK(block == Samples{0, 0, 0, 0});
    CHECK_FALSE(feed.is_over());
    CHECK(pulse->beats == 1);
}

}  // namespace
}  // namespace cuewell
