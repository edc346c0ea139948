#include "sink/ogg_encoder.h"

#include "fakes.h"
#include "sink/ogg_page_filter.h"

#include <doctest/doctest.h>
#include <ogg/ogg.h>
#include <sndfile.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace cuewell {
namespace {

using test::Bytes;

constexpr SampleRate kRate{48'000};

void encode(test::ToneSource& source, ByteWriter& bytes, int quality = 4, std::int64_t block_frames = 4'096) {
    OggEncoder encoder(bytes, source.format(), quality);
    const auto channels = static_cast<std::size_t>(source.format().channels);
    for (FramePosition at; at.index() < source.length().count(); at += Frames(block_frames)) {
        const std::int64_t frames = std::min(block_frames, source.length().count() - at.index());
        std::vector<float> block(static_cast<std::size_t>(frames) * channels);
        source.read(at, block);
        encoder.write(block);
    }
    encoder.finish();
}

Bytes encoded(test::ToneSource& source, int quality = 4, std::int64_t block_frames = 4'096) {
    test::MemoryWriter memory;
    encode(source, memory, quality, block_frames);
    return memory.content;
}

struct Pages {
    std::vector<int> serials;
    int wrong = 0;  ///< Bytes that libogg passed over, since a checksum or a name was wrong.
    bool ended = false;
};

Pages pages_of(const Bytes& stream) {
    ogg_sync_state sync;
    ogg_sync_init(&sync);
    char* const buffer = ogg_sync_buffer(&sync, static_cast<long>(stream.size()));
    std::transform(stream.begin(), stream.end(), buffer, [](std::byte byte) { return static_cast<char>(byte); });
    ogg_sync_wrote(&sync, static_cast<long>(stream.size()));
    Pages pages;
    ogg_page page;
    long left = static_cast<long>(stream.size());
    while (const long size = ogg_sync_pageseek(&sync, &page)) {
        left -= std::abs(size);
        if (size < 0) {
            ++pages.wrong;
            continue;
        }
        pages.serials.push_back(ogg_page_serialno(&page));
        pages.ended = ogg_page_eos(&page) != 0;
    }
    pages.wrong += left == 0 ? 0 : 1;
    ogg_sync_clear(&sync);
    return pages;
}

TEST_CASE("every page has the same serial number and a right checksum, and the last one ends the stream") {
    test::ToneSource source(kRate, 2, Frames(100'000));
    const Pages pages = pages_of(encoded(source));
    CHECK(pages.wrong == 0);
    CHECK(pages.serials.size() > 3);
    CHECK(std::all_of(pages.serials.begin(), pages.serials.end(), [&](int s) { return s == pages.serials.front(); }));
    CHECK(pages.ended);
}

TEST_CASE("a wrong checksum would be noticed") {
    test::ToneSource source(kRate, 1, Frames(10'000));
    Bytes stream = encoded(source);
    stream[stream.size() / 2] ^= std::byte{1};
    CHECK(pages_of(stream).wrong > 0);
}

TEST_CASE("the same sound gives the same bytes, however it is cut into blocks") {
    test::ToneSource source(kRate, 1, Frames(60'000));
    const Bytes once = encoded(source);
    CHECK(encoded(source) == once);
    CHECK(encoded(source, 4, 60'000) == once);
    CHECK(encoded(source, 4, 1'001) == once);
}

TEST_CASE("twenty seconds of stereo in one block are encoded like any other") {
    test::ToneSource source(kRate, 2, Frames(20 * 48'000));
    CHECK(encoded(source, 0, 20 * 48'000).size() > 50'000);
}

TEST_CASE("what is decoded is as long as what was encoded, to the frame") {
    for (const std::int32_t channels : {1, 2}) {
        for (const std::int64_t frames : {1, 2, 63, 64, 1'023, 1'024, 1'025, 4'096, 4'097, 48'000, 123'457}) {
            CAPTURE(channels);
            CAPTURE(frames);
            test::ToneSource source(kRate, channels, Frames(frames));
            const test::Decoded file = test::decoded(encoded(source));
            CHECK(file.format == (SF_FORMAT_OGG | SF_FORMAT_VORBIS));
            CHECK(file.channels == channels);
            CHECK(file.rate == 48'000);
            CHECK(file.told_frames == frames);
            CHECK(file.frames() == frames);
        }
    }
}

TEST_CASE("a session without a frame is a whole stream of no length") {
    test::ToneSource source(kRate, 1, Frames(0));
    const Pages pages = pages_of(encoded(source));
    CHECK(pages.wrong == 0);
    CHECK(pages.serials.size() >= 2);
}

TEST_CASE("what is decoded sounds like what was encoded, at its place") {
    test::ToneSource source(kRate, 1, Frames(48'000));
    const test::Decoded file = test::decoded(encoded(source));
    std::vector<float> expected(48'000);
    source.read(FramePosition(), expected);
    double difference = 0.0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        difference += std::pow(static_cast<double>(file.samples[i]) - static_cast<double>(expected[i]), 2.0);
    }
    CHECK(std::sqrt(difference / 48'000.0) < 0.01);
}

TEST_CASE("a higher quality takes more room") {
    test::ToneSource source(kRate, 1, Frames(200'000));
    CHECK(encoded(source, 0).size() < encoded(source, 4).size());
    CHECK(encoded(source, 4).size() < encoded(source, 10).size());
}

TEST_CASE("every rate from 8 to 192 kHz is taken") {
    for (const int rate : {8'000, 11'025, 16'000, 22'050, 24'000, 32'000, 44'100, 48'000, 96'000, 192'000}) {
        CAPTURE(rate);
        test::ToneSource source(SampleRate{rate}, 2, Frames(5'000));
        CHECK(test::decoded(encoded(source)).frames() == 5'000);
    }
}

TEST_CASE("a rate that Vorbis does not know is a failure that names the target") {
    for (const int rate : {0, 1'000'000}) {
        CAPTURE(rate);
        test::ToneSource source(SampleRate{rate}, 1, Frames(5'000));
        const std::string failure = test::failure_of([&] { static_cast<void>(encoded(source)); });
        CHECK(failure.starts_with("cannot write \"memory\": "));
    }
}

TEST_CASE("whichever write fails, the failure comes out as it is and nothing is written after it") {
    test::ToneSource source(kRate, 1, Frames(400'000));
    int good_calls = 0;
    for (;; ++good_calls) {
        CAPTURE(good_calls);
        test::FailingWriter broken(good_calls);
        const std::string failure = test::failure_of([&] { encode(source, broken); });
        if (failure == "no failure") break;
        CHECK(failure == "cannot write \"broken\": the disk is a fake");
        CHECK(broken.calls_after_failure == 0);
    }
    CHECK(good_calls > 3);
}

TEST_CASE("an encoder that is given up writes nothing more") {
    test::MemoryWriter memory;
    auto encoder = std::make_unique<OggEncoder>(memory, BlockFormat{kRate, 1}, 4);
    encoder->write(std::vector<float>(4'096, 0.25F));
    const Bytes before = memory.content;
    encoder.reset();
    CHECK(memory.content == before);
}

TEST_CASE("the filter passes pages on whole, however the stream is cut") {
    test::ToneSource source(kRate, 1, Frames(50'000));
    const Bytes stream = encoded(source);
    for (const std::size_t step :
         {std::size_t{1}, std::size_t{26}, std::size_t{27}, std::size_t{28}, std::size_t{5'000}, stream.size()}) {
        CAPTURE(step);
        test::MemoryWriter memory;
        OggPageFilter filter(memory, 7);
        for (std::size_t at = 0; at < stream.size(); at += step) {
            filter.write(std::span(stream).subspan(at, std::min(step, stream.size() - at)));
        }
        CHECK(filter.is_empty());
        CHECK(memory.content.size() == stream.size());
        const Pages pages = pages_of(memory.content);
        CHECK(pages.wrong == 0);
        CHECK(std::all_of(pages.serials.begin(), pages.serials.end(), [](int serial) { return serial == 7; }));
    }
}

TEST_CASE("the filter refuses what is no Ogg stream") {
    test::MemoryWriter memory;
    OggPageFilter filter(memory, 7);
    CHECK(test::failure_of([&] { filter.write(Bytes(200, std::byte{'x'})); }) ==
          "cannot write \"memory\": the encoder made no Ogg page");
    CHECK(memory.content.empty());
}

}  // namespace
}  // namespace cuewell
