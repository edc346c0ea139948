#pragma once

#include "audio/clip.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cuewell::test {

inline constexpr SampleRate kRate{48'000};

/// Numbers from -1 to 1 that are the same on every machine.
class Noise {
public:
    explicit Noise(std::uint64_t seed) : state_(seed * 2654435769U + 1) {}

    float next() {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<float>(static_cast<double>(state_ >> 11U) / 4503599627370496.0 - 1.0);
    }

private:
    std::uint64_t state_;
};

struct Tone {
    double hertz;
    double height = 1.0;
    double phase = 0.0;
};

[[nodiscard]] std::vector<float> tone(Tone tone, SampleRate rate, std::size_t samples);

[[nodiscard]] std::vector<float> noise(std::uint64_t seed, double height, std::size_t samples);

/// Like a voice: pulses of a larynx through three formants, in words, with a few far above the rest.
[[nodiscard]] std::vector<float> voice_like(std::uint64_t seed, double height, SampleRate rate, std::size_t samples);

/// The highest point of the wave, on a sixteen times oversampled copy by a windowed sinc of 64 samples on either side;
/// nothing of it is shared with the program.
[[nodiscard]] double dense_peak(const std::vector<float>& samples);

}  // namespace cuewell::test
