#pragma once

#include "base/frequency.h"
#include "base/level.h"
#include "base/time.h"

#include <array>
#include <cstddef>
#include <span>

namespace cuewell {

/// A filter of second order: what it does to a wave, and what it remembers of it.
///
/// Shape:  a value; a copy goes on from where the other one was.
/// Source: the formulas are those of Robert Bristow-Johnson's "Audio EQ Cookbook" (W3C note, 2021).
class Biquad {
public:
    /// Lets everything pass as it is.
    Biquad() = default;

    /// The next sample, filtered.
    [[nodiscard]] double next(double sample) noexcept {
        const double out = b0_ * sample + after_one_;
        after_one_ = b1_ * sample - a1_ * out + after_two_;
        after_two_ = b2_ * sample - a2_ * out;
        return out;
    }

private:
    friend class BiquadDesign;

    double b0_ = 1.0;
    double b1_ = 0.0;
    double b2_ = 0.0;
    double a1_ = 0.0;
    double a2_ = 0.0;
    double after_one_ = 0.0;
    double after_two_ = 0.0;
};

/// Above this part of its rate a wave is not filtered: the bend in the scale of frequencies would crush the filter's
/// slope into the few hertz that are left, and a resampler has taken off what lay there.
inline constexpr double kHighestFilteredPart = 0.45;

/// Takes off what lies below `corner`: 3 dB there, 12 dB an octave further down, flat above (Butterworth).
///
/// Shape:  lets everything pass where `corner` is not above 0, or is at or above `kHighestFilteredPart` of the rate; so
///         do all of these.
[[nodiscard]] Biquad high_pass(Hertz corner, SampleRate rate);

/// As high_pass, of what lies above.
[[nodiscard]] Biquad low_pass(Hertz corner, SampleRate rate);

/// Changes the level of what lies below `middle` by `gain`, and by half of it (in dB) there; shelf slope 1, the
/// steepest that has no bump.
[[nodiscard]] Biquad low_shelf(Hertz middle, Decibels gain, SampleRate rate);

/// As low_shelf, of what lies above.
[[nodiscard]] Biquad high_shelf(Hertz middle, Decibels gain, SampleRate rate);

/// Filters in place, from the filter's own state on.
void filter(std::span<float> samples, Biquad biquad);

/// As filter, from the last sample to the first.
void filter_backwards(std::span<float> samples, Biquad biquad);

/// As filter with one after the other, in one go: they do not wait for each other.
template <std::size_t kCount>
void filter(std::span<float> samples, std::array<Biquad, kCount> biquads) {
    for (float& sample : samples) {
        for (Biquad& biquad : biquads) sample = static_cast<float>(biquad.next(static_cast<double>(sample)));
    }
}

}  // namespace cuewell
