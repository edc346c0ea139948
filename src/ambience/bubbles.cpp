#include "ambience/bubbles.h"

#include "ambience/noise.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstddef>
#include <numbers>

namespace cuewell {
namespace {

constexpr double kTicks = 1'000.0;  ///< In a second; a bubble may begin at each.
constexpr double kLongest = 0.8;    ///< Seconds.
constexpr double kAttack = 0.003;   ///< Seconds; without it each bubble would click.
constexpr double kRelease = 0.1;    ///< Of a bubble's length, until it is over.
constexpr double kRise = 0.1;       ///< Of the damping: how fast the pitch rises. Van den Doel's value for a soft rise.

double damping_of(double frequency) { return 0.13 / 3.0 * frequency + 0.0072 * std::pow(frequency / 3.0, 1.5); }

/// Without the care for infinities that operator* takes.
std::complex<double> product(std::complex<double> a, std::complex<double> b) {
    return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

double squared(double value) { return value * value; }

}  // namespace

/// A bubble as it rings, from its first frame on.
struct Bubbles::Bubble {
    double start;  ///< In frames.
    double frequency;
    double damping;
    StereoFrame height;
};

Bubbles::Bubbles(const AmbienceLayer& layer, SampleRate rate, RandomStream random)
    : chance_(random.branch(1)),
      pitch_(random.branch(2)),
      place_(random.branch(3)),
      height_(random.branch(4)),
      rate_(static_cast<double>(rate.hz)),
      highest_heard_(highest_heard(rate)),
      density_(layer.density),
      width_(layer.width),
      lowest_(layer.lowest.value),
      octaves_(std::log2(layer.highest.value / layer.lowest.value)) {}

Bubbles::Bubble Bubbles::bubble(FrameIndex tick) const {
    const double frequency = lowest_ * std::exp2(octaves_ * pitch_.unit(tick));
    // The number that decided that there is one also decides where between two ticks it begins.
    const double within = chance_.unit(tick) * kTicks / density_;
    const StereoFrame ears = direction(2.0 * place_.unit(tick) - 1.0, width_);
    const double height = 0.25 + 0.75 * squared(height_.unit(tick));
    return {(static_cast<double>(tick) + within) / kTicks * rate_,
            frequency,
            damping_of(frequency),
            {ears.left * height, ears.right * height}};
}

void Bubbles::fill(FrameIndex from, StereoFrames frames) {
    std::ranges::fill(frames, StereoFrame{});
    const double end = static_cast<double>(from) + static_cast<double>(frames.size());
    const auto last = static_cast<FrameIndex>(std::floor(end / rate_ * kTicks));
    auto tick = static_cast<FrameIndex>(std::floor((static_cast<double>(from) / rate_ - kLongest) * kTicks));
    for (; tick <= last; ++tick) {
        if (chance_.unit(tick) * kTicks < density_) add(bubble(tick), from, frames);
    }
}

void Bubbles::add(const Bubble& bubble, FrameIndex from, StereoFrames frames) const {
    constexpr double kInaudible = 6.9;  // e to this power is 60 dB.
    if (bubble.frequency >= highest_heard_) return;
    const double rise = kRise * bubble.damping;
    const double risen = (highest_heard_ / bubble.frequency - 1.0) / (2.0 * rise);  // Then it is as high as can be.
    const double length = std::min({kInaudible / bubble.damping, kLongest, risen}) * rate_;
    const double ahead = bubble.start - static_cast<double>(from);
    const double begin = std::max(0.0, std::ceil(ahead));
    const double end = std::min(static_cast<double>(frames.size()), std::ceil(ahead + length));
    if (begin >= end) return;

    // The phase is 2 pi f (1 + rise t) t: each frame turns by a step that itself turns a little.
    const double t = (begin - ahead) / rate_;
    const double turn = 2.0 * std::numbers::pi * bubble.frequency;
    const double step = 1.0 / rate_;
    std::complex<double> wave = std::polar(std::exp(-bubble.damping * t), turn * (1.0 + rise * t) * t);
    std::complex<double> turning =
        std::polar(std::exp(-bubble.damping * step), turn * step * (1.0 + rise * (2.0 * t + step)));
    const std::complex<double> rising = std::polar(1.0, 2.0 * turn * rise * step * step);
    const double attack = 1.0 / (kAttack * rate_);
    const double release = 1.0 / (kRelease * length);
    double in = (begin - ahead) * attack;
    double out = (length - (begin - ahead)) * release;
    for (StereoFrame& frame : frames.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin))) {
        const double value = wave.imag() * std::min({1.0, in, out});
        frame.left += bubble.height.left * value;
        frame.right += bubble.height.right * value;
        in += attack;
        out -= release;
        wave = product(wave, turning);
        turning = product(turning, rising);
    }
}

double Bubbles::power(const PowerResponse& response) const {
    constexpr int kSteps = 200;
    // The mean square of 1/4 + 3/4 u^2 for u from 0 to 1.
    constexpr double kHeightPower = 1.0 / 16.0 + 2.0 * 0.1875 / 3.0 + 0.5625 / 5.0;
    double sum = 0.0;
    for (int i = 0; i < kSteps; ++i) {
        const double frequency = lowest_ * std::exp2(octaves_ * (i + 0.5) / kSteps);
        if (frequency < highest_heard_) sum += response(Hertz{frequency}).value / (4.0 * damping_of(frequency));
    }
    return density_ * kHeightPower * sum / kSteps;
}

}  // namespace cuewell
