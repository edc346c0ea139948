// What is done to sounds: a line of two seconds, and ten seconds of a mix.

#include "counted.h"

#include "audio/clip.h"
#include "audio/resample.h"
#include "audio/shape.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace cuewell::bench {
namespace {

constexpr SampleRate kEngineRate{22'050};
constexpr SampleRate kSessionRate{48'000};

/// Two seconds that look like speech to a limiter: a tone with noise, in syllables of a fifth of a second.
Clip line(SampleRate rate, double peak) {
    Clip clip{rate, std::vector<float>(static_cast<std::size_t>(2 * rate.hz))};
    std::uint32_t noise = 1;
    for (std::size_t i = 0; i < clip.samples.size(); ++i) {
        const double time = static_cast<double>(i) / rate.hz;
        noise = noise * 1'664'525U + 1'013'904'223U;
        const double hiss = static_cast<double>(noise) / 4'294'967'296.0 - 0.5;
        const double syllable = std::abs(std::sin(time * 5.0 * 3.141592653589793));
        clip.samples[i] =
            static_cast<float>(peak * syllable * (0.8 * std::sin(time * 180.0 * 6.283185307179586) + 0.4 * hiss));
    }
    return clip;
}

void resample_line(benchmark::State& state) {
    const Clip clip = line(kEngineRate, 0.5);
    measure(state, [&] { return resample(clip, kSessionRate); });
}
BENCHMARK(resample_line)->Name("resample");

void limit(benchmark::State& state, double peak) {
    const Clip clip = line(kSessionRate, peak);
    measure(state, [&] {
        Clip limited = clip;
        limit_peaks(limited, Decibels(-3.0));
        return limited;
    });
}
BENCHMARK_CAPTURE(limit, loud, 1.2)->Name("limit_loud");
BENCHMARK_CAPTURE(limit, quiet, 0.3)->Name("limit_quiet");

}  // namespace
}  // namespace cuewell::bench
