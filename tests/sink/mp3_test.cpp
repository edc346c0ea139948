#include "fakes.h"
#include "sink/prefixed_writer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <string_view>

namespace cuewell {
namespace {

Bytes encoded(BlockFormat format, int quality, const Bytes& id3 = {}) {
    test::ToneSource source(format.rate, format.channels, Frames(40'000));
    return test::encoded(source, {FileFormat::mp3, SampleBits::int16, quality, {{}, {}, id3, {}}});
}

double power(const std::vector<float>& samples) {
    return std::inner_product(samples.begin(), samples.end(), samples.begin(), 0.0);
}

TEST_CASE("the ID3 tag stands before the sound, letter for letter, and changes nothing of it") {
    const Bytes id3 = test::numbered_bytes(70'001);
    const Bytes plain = encoded({{}, 2}, 4);
    const Bytes tagged = encoded({{}, 2}, 4, id3);
    Bytes expected = id3;
    expected.insert(expected.end(), plain.begin(), plain.end());
    CHECK(tagged == expected);
}

TEST_CASE("the file begins with a frame, and that one tells what a decoder takes off") {
    for (const std::int32_t channels : {1, 2}) {
        for (const int rate : {48'000, 44'100, 32'000, 24'000, 22'050, 16'000, 12'000, 11'025, 8'000}) {
            for (const int quality : {0, 4, 10}) {
                CAPTURE(rate);
                CAPTURE(quality);
                const Bytes file = encoded({SampleRate{rate}, channels}, quality);
                CHECK(file.at(0) == std::byte{0xFF});
                CHECK((file.at(1) & std::byte{0xE6}) == std::byte{0xE2});
                CHECK(test::place_of(test::bytes_of("Info"), file) < 40);
                CHECK(test::place_of(test::bytes_of("LAME"), file) < 160);
            }
        }
    }
}

TEST_CASE("every frame takes the same room, so that a player finds a chapter at once") {
    const Bytes file = encoded({SampleRate{48'000}, 1}, 4);
    constexpr std::size_t kFrameBytes = 80'000 / 8 * 1'152 / 48'000;
    CHECK(file.size() % kFrameBytes == 0);
    for (std::size_t at = 0; at < file.size(); at += kFrameBytes) {
        CHECK(std::equal(file.begin(), file.begin() + 3, file.begin() + static_cast<std::ptrdiff_t>(at)));
    }
}

TEST_CASE("what is decoded is as loud as what was encoded, at every quality") {
    for (int quality = kLowestQuality; quality <= kHighestQuality; ++quality) {
        for (const int rate : {48'000, 24'000}) {
            CAPTURE(quality);
            CAPTURE(rate);
            test::ToneSource source(SampleRate{rate}, 2, Frames(40'000));
            std::vector<float> samples(80'000);
            source.read(FramePosition(), samples);
            const test::Decoded file = test::decoded(encoded(source.format(), quality));
            CHECK(std::sqrt(power(file.samples) / power(samples)) == doctest::Approx(1.0).epsilon(0.004));
        }
    }
}

TEST_CASE("a prefix is not seen by who writes behind it") {
    test::MemoryWriter memory;
    PrefixedWriter writer(memory, test::bytes_of("tag:"));
    CHECK(writer.name() == memory.name());
    writer.write(test::bytes_of("sound"));
    writer.rewrite(0, test::bytes_of("SO"));
    CHECK(memory.content == test::bytes_of("tag:SOund"));
    test::MemoryWriter plain;
    PrefixedWriter(plain, {}).write(test::bytes_of("sound"));
    CHECK(plain.content == test::bytes_of("sound"));
}

}  // namespace
}  // namespace cuewell
