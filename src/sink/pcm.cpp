#include "sink/pcm.h"

#include "sink/little_endian.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace cuewell {
namespace {

/// A sample as a whole number of `Bits` bits, in two's complement.
template <int Bits>
std::uint32_t to_whole(float sample) noexcept {
    constexpr double kFullScale = 1U << static_cast<unsigned>(Bits - 1);
    const double scaled = std::clamp(static_cast<double>(sample) * kFullScale, -kFullScale, kFullScale - 1.0);
    return static_cast<std::uint32_t>(std::lrint(scaled));
}

}  // namespace

std::uint32_t bytes_per_sample(SampleBits bits) noexcept {
    switch (bits) {
        case SampleBits::int16: return 2;
        case SampleBits::int24: return 3;
        case SampleBits::float32: break;
    }
    return 4;
}

std::int16_t to_sample16(float sample) noexcept { return static_cast<std::int16_t>(to_whole<16>(sample)); }

std::int32_t to_sample32(float sample, SampleBits bits) noexcept {
    const bool is_16 = bits == SampleBits::int16;
    return static_cast<std::int32_t>(is_16 ? to_whole<16>(sample) << 16U : to_whole<24>(sample) << 8U);
}

std::vector<std::byte> to_pcm(std::span<const float> samples, SampleBits bits) {
    std::vector<std::byte> bytes;
    bytes.reserve(samples.size() * bytes_per_sample(bits));
    for (const float sample : samples) {
        switch (bits) {
            case SampleBits::int16: append_little_endian<2>(bytes, to_whole<16>(sample)); break;
            case SampleBits::int24: append_little_endian<3>(bytes, to_whole<24>(sample)); break;
            case SampleBits::float32: append_little_endian<4>(bytes, std::bit_cast<std::uint32_t>(sample)); break;
        }
    }
    return bytes;
}

}  // namespace cuewell
