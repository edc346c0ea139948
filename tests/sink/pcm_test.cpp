#include "sink/pcm.h"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace cuewell {
namespace {

std::vector<int> as_bytes(std::span<const float> samples, SampleBits bits) {
    std::vector<int> result;
    for (const std::byte byte : to_pcm(samples, bits)) result.push_back(std::to_integer<int>(byte));
    return result;
}

std::int32_t as_16(float sample) {
    const std::vector<int> bytes = as_bytes({&sample, 1}, SampleBits::int16);
    return static_cast<std::int16_t>(static_cast<std::uint16_t>(bytes[0] | bytes[1] << 8));
}

std::int32_t as_24(float sample) {
    const std::vector<int> bytes = as_bytes({&sample, 1}, SampleBits::int24);
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(bytes[0] | bytes[1] << 8 | bytes[2] << 16) << 8U) >> 8;
}

TEST_CASE("samples are written with their lowest byte first") {
    CHECK(as_bytes(std::vector{0x1234 / 32768.0F}, SampleBits::int16) == std::vector{0x34, 0x12});
    CHECK(as_bytes(std::vector{0x123456 / 8388608.0F}, SampleBits::int24) == std::vector{0x56, 0x34, 0x12});
    CHECK(as_bytes(std::vector{-1.0F}, SampleBits::float32) == std::vector{0x00, 0x00, 0x80, 0xBF});
}

TEST_CASE("silence is zero, of either sign") {
    for (const SampleBits bits : {SampleBits::int16, SampleBits::int24}) {
        CHECK(as_bytes(std::vector{0.0F, -0.0F}, bits) == std::vector<int>(2 * bytes_per_sample(bits), 0));
    }
}

TEST_CASE("what is beyond full scale is clamped, to the last step") {
    CHECK(as_16(1.0F) == 32'767);
    CHECK(as_16(100.0F) == 32'767);
    CHECK(as_16(-1.0F) == -32'768);
    CHECK(as_16(-100.0F) == -32'768);
    CHECK(as_24(1.0F) == 8'388'607);
    CHECK(as_24(-2.0F) == -8'388'608);
    CHECK(as_16(std::numeric_limits<float>::max()) == 32'767);
}

TEST_CASE("every step of 16 bits comes out as it went in") {
    for (std::int32_t step = -32'768; step <= 32'767; ++step)
        REQUIRE(as_16(static_cast<float>(step) / 32'768.0F) == step);
}

TEST_CASE("a sample for a device is rounded and clamped as the one in a file") {
    for (int step = -70'000; step <= 70'000; ++step) {
        const float sample = static_cast<float>(step) / 65'536.0F;
        REQUIRE(to_sample16(sample) == as_16(sample));
    }
    CHECK(to_sample16(0.0F) == 0);
    CHECK(to_sample16(100.5F / 32'768.0F) == 100);
    CHECK(to_sample16(-std::numeric_limits<float>::max()) == -32'768);
}

TEST_CASE("a sample in the upper bits of 32 is the one in a file, with zeros below") {
    for (int step = -70'000; step <= 70'000; step += 3) {
        const float sample = static_cast<float>(step) / 65'536.0F;
        REQUIRE(to_sample32(sample, SampleBits::int16) == as_16(sample) * 0x10000);
        REQUIRE(to_sample32(sample, SampleBits::int24) == as_24(sample) * 0x100);
    }
}

TEST_CASE("steps of 24 bits come out as they went in") {
    for (std::int32_t step = -8'388'608; step <= 8'388'607; step += 997) {
        REQUIRE(as_24(static_cast<float>(step) / 8'388'608.0F) == step);
    }
}

TEST_CASE("samples between two steps go to the nearest, and from half way to the even one") {
    CHECK(as_16(100.4F / 32'768.0F) == 100);
    CHECK(as_16(100.6F / 32'768.0F) == 101);
    CHECK(as_16(-100.6F / 32'768.0F) == -101);
    CHECK(as_16(100.5F / 32'768.0F) == 100);
    CHECK(as_16(101.5F / 32'768.0F) == 102);
    CHECK(as_16(-100.5F / 32'768.0F) == -100);
}

TEST_CASE("floats are written bit by bit, beyond full scale too") {
    const std::vector<float> samples{1.7F, -3.0F, 1e-30F};
    const std::vector<std::byte> bytes = to_pcm(samples, SampleBits::float32);
    REQUIRE(bytes.size() == 12);
    std::uint32_t first = 0;
    for (std::size_t i = 4; i-- > 0;) first = first << 8U | std::to_integer<std::uint32_t>(bytes[i]);
    CHECK(std::bit_cast<float>(first) == 1.7F);
}

}  // namespace
}  // namespace cuewell
