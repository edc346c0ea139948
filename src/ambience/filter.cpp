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

bool FilterStep::is_of_first_order() const {
    return second == Sum{} && first.second == 0.0 && out.second == 0.0;  // NOLINT(clang-diagnostic-float-equal): set so
}

FilterStep joined(const FilterStep& earlier, const FilterStep& later) {
    const auto behind = [&](double share) {
        return FilterStep::Sum{share * earlier.out.input, share * earlier.out.first, 0.0};
    };
    FilterStep both;
    both.out = behind(later.out.input);
    both.out.second = later.out.first;
    both.first = earlier.first;
    both.second = behind(later.first.input);
    both.second.second = later.first.first;
    return both;
}

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

void StateVariableFilter::retune(Hertz frequency) { tuning_ = warped(frequency, rate_); }

/// With Simper's names: band = a1 first + a2 (input - second) and low = second + a2 first + a3 (input - second) come out;
/// 2 band - first and 2 low - second are remembered.
FilterStep StateVariableFilter::step() const {
    const double a1 = 1.0 / (1.0 + tuning_ * (tuning_ + damping_));
    const double a2 = tuning_ * a1;
    const double a3 = tuning_ * a2;
    return {{mix_.input + mix_.band * a2 + mix_.low * a3, mix_.band * a1 + mix_.low * a2,
             mix_.low * (1.0 - a3) - mix_.band * a2},
            {2.0 * a2, 2.0 * a1 - 1.0, -2.0 * a2},
            {2.0 * a3, 2.0 * a2, 1.0 - 2.0 * a3}};
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

SlopeFilter::SlopeFilter(Hertz pole, SampleRate rate) : rate_(rate), pole_(warped(pole, rate)), zero_(0.0) {}

SlopeFilter::SlopeFilter(Hertz pole, Hertz zero, SampleRate rate)
    : rate_(rate), pole_(warped(pole, rate)), zero_(warped(zero, rate)) {}

/// The bilinear transform of 1 / (1 + s / pole), and of (1 + s / zero) / (1 + s / pole).
FilterStep SlopeFilter::step() const {
    const double rise = zero_ > 0.0 ? pole_ / zero_ : 0.0;
    const double now = (pole_ + rise) / (1.0 + pole_);
    const double before = (pole_ - rise) / (1.0 + pole_);
    const double kept = (1.0 - pole_) / (1.0 + pole_);
    return {{now, 1.0, 0.0}, {before + kept * now, kept, 0.0}, {}};
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
