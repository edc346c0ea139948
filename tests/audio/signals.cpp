#include "signals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace cuewell::test {

std::vector<float> tone(Tone tone, SampleRate rate, std::size_t samples) {
    std::vector<float> result(samples);
    for (std::size_t i = 0; i < samples; ++i) {
        const double turns = tone.hertz * static_cast<double>(i) / rate.hz;
        result[i] = static_cast<float>(tone.height * std::sin(2.0 * std::numbers::pi * turns + tone.phase));
    }
    return result;
}

std::vector<float> noise(std::uint64_t seed, double height, std::size_t samples) {
    Noise source(seed);
    std::vector<float> result(samples);
    for (float& sample : result) sample = static_cast<float>(height) * source.next();
    return result;
}

std::vector<float> voice_like(std::uint64_t seed, double height, SampleRate rate, std::size_t samples) {
    struct Formant {
        double hertz;
        double width;
        double a = 0.0;
        double b = 0.0;
    };
    std::array<Formant, 3> formants{{{600, 80}, {1400, 110}, {2600, 160}}};
    Noise source(seed);
    std::vector<double> wave(samples, 0.0);
    double until_pulse = 0.0;
    double strength = 1.0;
    for (std::size_t i = 0; i < samples; ++i) {
        double excitation = 0.02 * static_cast<double>(source.next());
        if (until_pulse <= 0.0) {
            until_pulse += rate.hz / (180.0 + 30.0 * static_cast<double>(source.next()));
            strength = 0.6 + 0.4 * static_cast<double>(source.next());
            if (source.next() > 0.97F) strength *= 2.5;
            excitation += strength;
        }
        until_pulse -= 1.0;
        for (Formant& formant : formants) {
            const double r = std::exp(-std::numbers::pi * formant.width / rate.hz);
            const double c = 2.0 * r * std::cos(2.0 * std::numbers::pi * formant.hertz / rate.hz);
            const double out = excitation + c * formant.a - r * r * formant.b;
            formant.b = formant.a;
            formant.a = out;
            wave[i] += out;
        }
        const double word = std::sin(std::numbers::pi * static_cast<double>(i) / (0.3 * rate.hz));
        wave[i] *= word * word;
    }
    double highest = 1e-9;
    for (const double sample : wave) highest = std::max(highest, std::abs(sample));
    std::vector<float> result(samples);
    for (std::size_t i = 0; i < samples; ++i) result[i] = static_cast<float>(wave[i] / highest * height);
    return result;
}

double dense_peak(const std::vector<float>& samples) {
    constexpr int kReach = 64;
    constexpr int kPoints = 16;
    const int length = static_cast<int>(samples.size());
    double highest = 0.0;
    for (int point = 0; point < kPoints; ++point) {
        std::array<double, 2 * kReach> weights{};
        for (int tap = 0; tap < 2 * kReach; ++tap) {
            const double distance = static_cast<double>(point) / kPoints - (tap - kReach + 1);
            const double angle = std::numbers::pi * distance;
            const double sinc = distance == 0.0 ? 1.0 : std::sin(angle) / angle;
            weights[static_cast<std::size_t>(tap)] = sinc * (0.5 + 0.5 * std::cos(angle / kReach));
        }
        for (int at = -kReach; at < length + kReach; ++at) {
            double height = 0.0;
            for (int tap = 0; tap < 2 * kReach; ++tap) {
                const int from = at + tap - kReach + 1;
                if (from < 0 || from >= length) continue;
                height += weights[static_cast<std::size_t>(tap)] *
                          static_cast<double>(samples[static_cast<std::size_t>(from)]);
            }
            highest = std::max(highest, std::abs(height));
        }
    }
    return highest;
}

}  // namespace cuewell::test
