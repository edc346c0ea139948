#include "ambience/filter.h"

#include <cmath>
#include <complex>
#include <numbers>

namespace cuewell {
namespace {

constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr double kForgotten = 13.816;  // e to this power is 120 dB.

/// The frequency of the bilinear transform's continuous side, where half the rate is at infinity.
double warped(Hertz frequency, SampleRate rate) {
    return std::tan(std::numbers::pi * frequency.value / static_cast<double>(rate.hz));
}

/// 1 over the quality of a band so wide between its points at -3 dB.
double damping_of(Octaves width) {
    const double ratio = std::exp2(width.value);
    return (ratio - 1.0) / std::sqrt(ratio);
}

}  // namespace

StateVariableFilter::StateVariableFilter(Hertz frequency, double damping, Mix mix, SampleRate rate)
    : rate_(rate), damping_(damping), mix_(mix) {
    retune(frequency);
}

StateVariableFilter StateVariableFilter::high_pass(Hertz frequency, SampleRate rate) {
    return {frequency, std::numbers::sqrt2, {1.0, -std::numbers::sqrt2, -1.0}, rate};
}

StateVariableFilter StateVariableFilter::low_pass(Hertz frequency, SampleRate rate) {
    return {frequency, std::numbers::sqrt2, {0.0, 0.0, 1.0}, rate};
}

StateVariableFilter StateVariableFilter::band_pass(Hertz frequency, Octaves width, SampleRate rate) {
    const double damping = damping_of(width);
    return {frequency, damping, {0.0, damping, 0.0}, rate};
}

StateVariableFilter StateVariableFilter::bell(Hertz frequency, Octaves width, Decibels gain, SampleRate rate) {
    const double half = std::pow(10.0, gain.value() / 40.0);
    const double damping = damping_of(width) / half;
    return {frequency, damping, {1.0, damping * (half * half - 1.0), 0.0}, rate};
}

void StateVariableFilter::retune(Hertz frequency) {
    tuning_ = warped(frequency, rate_);
    a1_ = 1.0 / (1.0 + tuning_ * (tuning_ + damping_));
    a2_ = tuning_ * a1_;
    a3_ = tuning_ * a2_;
}

void StateVariableFilter::run(StereoFrames frames) {
    StereoFrame first = first_;
    StereoFrame second = second_;
    const auto step = [this](double in, double& one, double& two) {
        const double rest = in - two;
        const double band = a1_ * one + a2_ * rest;
        const double low = two + a2_ * one + a3_ * rest;
        one = 2.0 * band - one;
        two = 2.0 * low - two;
        return mix_.input * in + mix_.band * band + mix_.low * low;
    };
    for (StereoFrame& frame : frames) {
        frame.left = step(frame.left, first.left, second.left);
        frame.right = step(frame.right, first.right, second.right);
    }
    first_ = first;
    second_ = second;
}

PowerRatio StateVariableFilter::response(Hertz frequency) const {
    const std::complex<double> s(0.0, warped(frequency, rate_) / tuning_);
    const std::complex<double> below = s * s + damping_ * s + 1.0;
    return {std::norm(mix_.input + (mix_.band * s + mix_.low) / below)};
}

double StateVariableFilter::memory() const {
    const double half = damping_ / 2.0;
    const double slowest = half > 1.0 ? half - std::sqrt(half * half - 1.0) : half;
    const double frequency = std::atan(tuning_) / std::numbers::pi * static_cast<double>(rate_.hz);
    return kForgotten / (kTurn * frequency * slowest);
}

SlopeFilter::SlopeFilter(Hertz pole, SampleRate rate)
    : rate_(rate),
      pole_(warped(pole, rate)),
      zero_(0.0),
      b0_(pole_ / (1.0 + pole_)),
      b1_(b0_),
      a1_((1.0 - pole_) / (1.0 + pole_)) {}

SlopeFilter::SlopeFilter(Hertz pole, Hertz zero, SampleRate rate)
    : rate_(rate),
      pole_(warped(pole, rate)),
      zero_(warped(zero, rate)),
      b0_(pole_ / zero_ * (1.0 + zero_) / (1.0 + pole_)),
      b1_(pole_ / zero_ * (zero_ - 1.0) / (1.0 + pole_)),
      a1_((1.0 - pole_) / (1.0 + pole_)) {}

void SlopeFilter::run(StereoFrames frames) {
    StereoFrame state = state_;
    const auto step = [this](double in, double& kept) {
        const double out = b0_ * in + kept;
        kept = b1_ * in + a1_ * out;
        return out;
    };
    for (StereoFrame& frame : frames) {
        frame.left = step(frame.left, state.left);
        frame.right = step(frame.right, state.right);
    }
    state_ = state;
}

PowerRatio SlopeFilter::response(Hertz frequency) const {
    const double at = warped(frequency, rate_);
    const double rise = zero_ > 0.0 ? 1.0 + at * at / (zero_ * zero_) : 1.0;
    return {rise / (1.0 + at * at / (pole_ * pole_))};
}

double SlopeFilter::memory() const {
    return kForgotten / (kTurn * std::atan(pole_) / std::numbers::pi * static_cast<double>(rate_.hz));
}

}  // namespace cuewell
