#include "ambience/tones.h"

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstddef>
#include <numbers>

namespace cuewell {
namespace {

/// The spline's spectrum is sinc^4: down by 3 dB at 0.23 knots a second, on both sides of the tone.
constexpr double kBandOfKnots = 0.46;

}  // namespace

Tones::Tones(const AmbienceLayer& layer, SampleRate rate, RandomStream random)
    : rate_(static_cast<double>(rate.hz)), width_(StereoWidth::of(layer.width)), frequencies_(layer.frequencies) {
    const double knot = kBandOfKnots / layer.spread.value;
    // Two shares of power 1, of which half is lost in the wave.
    height_ = std::sqrt(1.0 / static_cast<double>(frequencies_.size()));
    for (std::size_t i = 0; i < frequencies_.size(); ++i) {
        const double frequency = frequencies_[i].value;
        if (frequency >= highest_heard(rate)) continue;
        const RandomStream own = random.branch(i);
        tones_.push_back({frequency,
                          {SlowChange(own.branch(0), knot), SlowChange(own.branch(1), knot),
                           SlowChange(own.branch(2), knot), SlowChange(own.branch(3), knot)}});
    }
}

Tones::Shares Tones::shares(Tone& tone, FrameIndex at) const {
    const double seconds = static_cast<double>(at) / rate_;
    const auto part = [&](std::size_t i) { return height_ * tone.parts[i].at(seconds); };
    return {width_.spread(part(0), part(1)), width_.spread(part(2), part(3))};
}

void Tones::add(Tone& tone, FrameIndex from, StereoFrames frames) const {
    const double turns = tone.frequency * (static_cast<double>(from) / rate_);
    const double turn = 2.0 * std::numbers::pi;
    std::complex<double> wave = std::polar(1.0, turn * (turns - std::floor(turns)));
    const std::complex<double> turning = std::polar(1.0, turn * tone.frequency / rate_);
    constexpr double kStep = 1.0 / static_cast<double>(kControlStep);
    Shares now = shares(tone, from);
    for (std::size_t done = 0; done < frames.size();) {
        const std::size_t count = std::min(frames.size() - done, static_cast<std::size_t>(kControlStep));
        const Shares next = shares(tone, from + static_cast<FrameIndex>(done) + kControlStep);
        const auto step = [](double a, double b) { return (b - a) * kStep; };
        const Shares by{{step(now.cosine.left, next.cosine.left), step(now.cosine.right, next.cosine.right)},
                        {step(now.sine.left, next.sine.left), step(now.sine.right, next.sine.right)}};
        for (StereoFrame& frame : frames.subspan(done, count)) {
            frame.left += now.cosine.left * wave.real() + now.sine.left * wave.imag();
            frame.right += now.cosine.right * wave.real() + now.sine.right * wave.imag();
            now.cosine.left += by.cosine.left;
            now.cosine.right += by.cosine.right;
            now.sine.left += by.sine.left;
            now.sine.right += by.sine.right;
            wave = {wave.real() * turning.real() - wave.imag() * turning.imag(),
                    wave.real() * turning.imag() + wave.imag() * turning.real()};
        }
        now = next;
        done += count;
    }
}

void Tones::fill(FrameIndex from, StereoFrames frames) {
    std::ranges::fill(frames, StereoFrame{});
    for (Tone& tone : tones_) add(tone, from, frames);
}

double Tones::power(const PowerResponse& response) const {
    double sum = 0.0;
    for (const Hertz frequency : frequencies_) sum += response(frequency).value;
    return sum / static_cast<double>(frequencies_.size());
}

}  // namespace cuewell
