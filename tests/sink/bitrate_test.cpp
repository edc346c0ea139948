#include "sink/bitrate.h"

#include "sink/file_format.h"

#include <doctest/doctest.h>

namespace cuewell {
namespace {

BlockFormat format(int rate, std::int32_t channels) { return {SampleRate{rate}, channels}; }

TEST_CASE("a higher quality never has a lower bit rate, and two channels never less than one") {
    for (int quality = kLowestQuality; quality < kHighestQuality; ++quality) {
        CAPTURE(quality);
        for (const std::int32_t channels : {1, 2}) {
            CHECK(opus_bitrate(quality, channels) < opus_bitrate(quality + 1, channels));
            CHECK(mp3_bitrate(quality, format(48'000, channels)) <= mp3_bitrate(quality + 1, format(48'000, channels)));
        }
        CHECK(opus_bitrate(quality, 1) < opus_bitrate(quality, 2));
        CHECK(mp3_bitrate(quality, format(48'000, 1)) <= mp3_bitrate(quality, format(48'000, 2)));
    }
}

TEST_CASE("the named qualities have the rates that the guide tells") {
    const auto opus = [](const char* name, std::int32_t channels) {
        return opus_bitrate(*quality_named(name), channels) / 1'000;
    };
    const auto mp3 = [](const char* name, std::int32_t channels) {
        return mp3_bitrate(*quality_named(name), format(48'000, channels));
    };
    CHECK(opus("low", 1) == 24);
    CHECK(opus("normal", 1) == 64);
    CHECK(opus("high", 1) == 80);
    CHECK(opus("low", 2) == 40);
    CHECK(opus("normal", 2) == 96);
    CHECK(opus("high", 2) == 128);
    CHECK(mp3("low", 1) == 64);
    CHECK(mp3("normal", 1) == 80);
    CHECK(mp3("high", 1) == 96);
    CHECK(mp3("low", 2) == 80);
    CHECK(mp3("normal", 2) == 112);
    CHECK(mp3("high", 2) == 160);
}

TEST_CASE("fewer frames a second need a lower rate, but never one without room for the exact length") {
    CHECK(mp3_bitrate(4, format(44'100, 2)) == 112);
    CHECK(mp3_bitrate(4, format(32'000, 2)) == 80);
    CHECK(mp3_bitrate(4, format(24'000, 2)) == 64);
    CHECK(mp3_bitrate(4, format(16'000, 1)) == 48);
    CHECK(mp3_bitrate(0, format(44'100, 1)) == 64);
    CHECK(mp3_bitrate(0, format(8'000, 1)) == 24);
    CHECK(mp3_bitrate(10, format(24'000, 2)) == 160);
    CHECK(mp3_bitrate(10, format(12'000, 2)) == 64);
}

}  // namespace
}  // namespace cuewell
