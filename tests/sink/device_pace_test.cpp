#include "sink/device_pace.h"

#include <doctest/doctest.h>

#include <chrono>
#include <memory>
#include <new>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{48'000};
constexpr std::size_t kSamples = 1'024;

struct EmptyRing {
    EmptyRing() : memory(FrameRing::bytes_for(kSamples) + 64), ring(aligned(), kSamples) { ring.begin(2); }

    std::span<std::byte> aligned() {
        void* start = memory.data();
        std::size_t space = memory.size();
        std::align(64, FrameRing::bytes_for(kSamples), start, space);
        return {static_cast<std::byte*>(start), FrameRing::bytes_for(kSamples)};
    }

    std::vector<std::byte> memory;
    FrameRing ring;
};

/// How long the device had to wait for `blocks` of 10 ms, which it asks for at once.
std::chrono::duration<double> waited(int blocks, bool expects_frames = true) {
    EmptyRing empty;
    empty.ring.expect_frames(expects_frames);
    DevicePace pace(kRate);
    const auto begin = std::chrono::steady_clock::now();
    for (int block = 0; block < blocks; ++block) pace.keep(empty.ring, 480);
    return std::chrono::steady_clock::now() - begin;
}

}  // namespace

TEST_CASE("a device does not wait for the first half second of sound, which any may keep") {
    CHECK(waited(50).count() < 0.2);
}

TEST_CASE("a device without a clock gets at most eight seconds of sound in each second") {
    // Two seconds of it are behind the half second that any device may keep.
    CHECK(waited(250, false).count() > 0.2);
}

TEST_CASE("a device that takes sound as fast as it gets it waits for frames") { CHECK(waited(60).count() > 0.2); }

}  // namespace cuewell
