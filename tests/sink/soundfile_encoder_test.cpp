#include "sink/soundfile_encoder.h"

#include "fakes.h"
#include "sink/make_encoder.h"
#include "support/failure.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <memory>
#include <vector>

namespace cuewell {
namespace {

constexpr SampleRate kRate{48'000};
constexpr std::array kFormats{FileFormat::flac, FileFormat::ogg, FileFormat::opus, FileFormat::mp3};

TEST_CASE("the same sound gives the same bytes, however it is cut into blocks") {
    for (const FileFormat format : kFormats) {
        CAPTURE(ending_of(format));
        test::ToneSource source(kRate, 1, Frames(60'000));
        const Bytes once = test::encoded(source, {format});
        CHECK(test::encoded(source, {format}) == once);
        CHECK(test::encoded(source, {format}, 60'000) == once);
        CHECK(test::encoded(source, {format}, 1'001) == once);
    }
}

TEST_CASE("twenty seconds of stereo in one block are encoded like any other") {
    for (const FileFormat format : kFormats) {
        CAPTURE(ending_of(format));
        test::ToneSource source(kRate, 2, Frames(20 * 48'000));
        const Bytes whole = test::encoded(source, {format, SampleBits::int16, 0}, 20 * 48'000);
        CHECK(whole.size() > 20'000);
        CHECK(whole == test::encoded(source, {format, SampleBits::int16, 0}));
    }
}

TEST_CASE("what is decoded sounds like what was encoded, at its place") {
    for (const FileFormat format : kFormats) {
        CAPTURE(ending_of(format));
        test::ToneSource source(kRate, 2, Frames(48'000));
        const test::Decoded file = test::decoded(test::encoded(source, {format}));
        std::vector<float> expected(2 * 48'000);
        source.read(FramePosition(), expected);
        REQUIRE(file.samples.size() == expected.size());
        double difference = 0.0;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            difference += std::pow(static_cast<double>(file.samples[i]) - static_cast<double>(expected[i]), 2.0);
        }
        CHECK(std::sqrt(difference / 96'000.0) < 0.03);
    }
}

TEST_CASE("a higher quality takes more room") {
    for (const FileFormat format : {FileFormat::ogg, FileFormat::opus, FileFormat::mp3}) {
        CAPTURE(ending_of(format));
        test::ToneSource source(kRate, 1, Frames(200'000));
        const auto size = [&](int quality) {
            return test::encoded(source, {format, SampleBits::int16, quality}).size();
        };
        CHECK(size(0) <= size(kNormalQuality));
        CHECK(size(kNormalQuality) < size(10));
    }
}

TEST_CASE("whichever write fails, the failure comes out as it is and nothing is written after it") {
    for (const FileFormat format : kFormats) {
        CAPTURE(ending_of(format));
        // Vorbis puts seconds of a tone onto one page.
        test::ToneSource source(kRate, 1, Frames(format == FileFormat::ogg ? 300'000 : 40'000));
        int good_calls = 0;
        for (;; ++good_calls) {
            CAPTURE(good_calls);
            test::FailingWriter broken(good_calls);
            const std::string failure = test::failure_of([&] { test::encode(source, broken, {format}); });
            if (failure == "no failure") break;
            CHECK(failure == "cannot write \"broken\": the disk is a fake");
            CHECK(broken.calls_after_failure == 0);
        }
        CHECK(good_calls > 3);
    }
}

TEST_CASE("an encoder that is given up writes nothing more") {
    for (const FileFormat format : kFormats) {
        CAPTURE(ending_of(format));
        test::MemoryWriter memory;
        auto encoder = make_encoder(memory, {format}, {kRate, 1}, Frames(48'000));
        encoder->write(std::vector<float>(4'096, 0.25F));
        const Bytes before = memory.content;
        encoder.reset();
        CHECK(memory.content == before);
    }
}

TEST_CASE("more channels than a format has are a failure that names the target") {
    test::ToneSource source(kRate, 3, Frames(5'000));
    CHECK(test::failure_of([&] {
              static_cast<void>(test::encoded(source, {FileFormat::mp3}));
          }).starts_with("cannot write \"memory\": "));
}

}  // namespace
}  // namespace cuewell
