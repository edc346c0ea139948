#include "audio/peak_meter.h"

#include "audio/clip_block_source.h"

#include <doctest/doctest.h>

#include <vector>

namespace cuewell {
namespace {

const Clip kQuiet{SampleRate{48'000}, {0.1F, -0.5F, 0.25F, 0.0F, 0.2F}};

std::vector<float> read(BlockSource& source, std::int64_t at, std::size_t frames) {
    std::vector<float> block(frames);
    source.read(FramePosition(at), block);
    return block;
}

TEST_CASE("the peak is known when all was read, and what is read is as it was") {
    ClipBlockSource clip(kQuiet);
    PeakMeter meter(clip);
    CHECK(meter.length() == Frames(5));
    CHECK_FALSE(meter.peak());
    CHECK(read(meter, 0, 3) == std::vector<float>{0.1F, -0.5F, 0.25F});
    CHECK_FALSE(meter.peak());
    static_cast<void>(read(meter, 3, 3));
    REQUIRE(meter.peak());
    CHECK(meter.peak()->value() == doctest::Approx(-6.0206));
}

TEST_CASE("a look at another place counts for nothing") {
    ClipBlockSource clip(kQuiet);
    PeakMeter meter(clip);
    static_cast<void>(read(meter, 1, 4));
    CHECK_FALSE(meter.peak());
}

}  // namespace
}  // namespace cuewell
