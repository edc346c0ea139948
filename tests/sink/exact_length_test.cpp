#include "fakes.h"

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <string>
#include <vector>

namespace cuewell {
namespace {

constexpr std::array kOpusRates{48'000, 24'000, 16'000, 12'000, 8'000};
constexpr std::array kMp3Rates{48'000, 44'100, 32'000, 24'000, 22'050, 16'000, 12'000, 11'025, 8'000};
constexpr std::array kAnyRates{192'000, 96'000, 48'000, 44'100, 22'050, 8'000};

std::span<const int> rates_of(FileFormat format) {
    if (format == FileFormat::opus) return kOpusRates;
    if (format == FileFormat::mp3) return kMp3Rates;
    return kAnyRates;
}

void check_length(const EncodeOptions& options, BlockFormat format, std::int64_t frames) {
    CAPTURE(ending_of(options.format));
    CAPTURE(options.quality);
    CAPTURE(format.rate.hz);
    CAPTURE(format.channels);
    CAPTURE(frames);
    test::ToneSource source(format.rate, format.channels, Frames(frames));
    const test::Decoded file = test::decoded(test::encoded(source, options));
    CHECK(file.rate == format.rate.hz);
    CHECK(file.channels == format.channels);
    CHECK(file.told_frames == frames);
    CHECK(file.frames() == frames);
}

TEST_CASE("what is decoded is as long as what was encoded, to the frame, in every format at every rate") {
    for (const std::string& name : file_format_names()) {
        const FileFormat format = *file_format_named(name);
        for (const int rate : rates_of(format)) {
            for (const std::int64_t frames : {1, 100, 1'151, 1'152, 5'001, 12'345}) {
                check_length({format}, {SampleRate{rate}, 1}, frames);
                check_length({format}, {SampleRate{rate}, 2}, frames);
            }
        }
    }
}

TEST_CASE("what is decoded is as long as what was encoded, to the frame, whatever the quality") {
    for (const FileFormat format : {FileFormat::ogg, FileFormat::opus, FileFormat::mp3}) {
        for (int quality = kLowestQuality; quality <= kHighestQuality; ++quality) {
            for (const int rate : {48'000, 24'000, 16'000, 8'000}) {
                check_length({format, SampleBits::int16, quality}, {SampleRate{rate}, 1}, 12'345);
                check_length({format, SampleBits::int16, quality}, {SampleRate{rate}, 2}, 12'345);
            }
        }
    }
}

}  // namespace
}  // namespace cuewell
