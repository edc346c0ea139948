#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cuewell::test {

/// What the header of a WAV file of 16 bit says.
struct WavHeader {
    std::uint32_t rate = 16'000;
    std::uint16_t channels = 1;
};

/// The bytes of a WAV file with these samples, channels beside each other.
[[nodiscard]] std::string wav_bytes(const std::vector<std::int16_t>& samples, const WavHeader& header = {});

/// The same of 32-bit floating point numbers, mono at 16,000 Hz.
[[nodiscard]] std::string float_wav_bytes(const std::vector<float>& samples);

}  // namespace cuewell::test
