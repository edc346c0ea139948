#include "base/time.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

TEST_CASE("a second has as many frames as its rate says") {
    CHECK(to_frames(1s, SampleRate{48'000}) == Frames(48'000));
    CHECK(to_frames(20s, SampleRate{44'100}) == Frames(882'000));
    CHECK(to_frames(0s, SampleRate{48'000}) == Frames(0));
}

TEST_CASE("frames are rounded half up") {
    // At 8 kHz a frame lasts 125 microseconds.
    CHECK(to_frames(62us, SampleRate{8'000}) == Frames(0));
    CHECK(to_frames(63us, SampleRate{8'000}) == Frames(1));
    // At 1 kHz, half a frame to the microsecond.
    CHECK(to_frames(499us, SampleRate{1'000}) == Frames(0));
    CHECK(to_frames(500us, SampleRate{1'000}) == Frames(1));
    CHECK(to_frames(1'499us, SampleRate{1'000}) == Frames(1));
    CHECK(to_frames(1'500us, SampleRate{1'000}) == Frames(2));
}

TEST_CASE("a year of frames does not overflow") {
    CHECK(to_frames(24h * 365, SampleRate{192'000}) == Frames(std::int64_t{365} * 86'400 * 192'000));
    CHECK(to_duration(Frames(std::int64_t{365} * 86'400 * 192'000), SampleRate{192'000}) == 24h * 365);
}

TEST_CASE("every length of whole milliseconds comes back from its frames to within half a frame") {
    for (const std::int32_t hz : {8'000, 22'050, 44'100, 48'000, 96'000}) {
        for (int milliseconds = 0; milliseconds < 3'000; milliseconds += 7) {
            const Duration length = std::chrono::milliseconds(milliseconds);
            const Duration back = to_duration(to_frames(length, SampleRate{hz}), SampleRate{hz});
            REQUIRE(std::chrono::abs(back - length).count() * 2 * hz <= 1'000'000 + 2 * hz);
        }
    }
}

TEST_CASE("a scaled length is rounded half up to a microsecond") {
    CHECK(scaled(3s, Scale{1.2}) == 3600ms);
    CHECK(scaled(1us, Scale{0.5}) == 1us);
    CHECK(scaled(1us, Scale{0.49}) == 0us);
    CHECK(scaled(20s, Scale{1.0}) == 20s);
}

TEST_CASE("a position and a length make a position, and two positions a length") {
    CHECK(FramePosition(100) + Frames(20) == FramePosition(120));
    CHECK(FramePosition(100) - Frames(20) == FramePosition(80));
    CHECK(FramePosition(120) - FramePosition(100) == Frames(20));
}

}  // namespace
}  // namespace cuewell
