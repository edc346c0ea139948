#include "audio/biquad.h"

#include <cmath>
#include <numbers>
#include <ranges>

namespace cuewell {

/// What the cookbook reckons with, and the way from its six coefficients to a filter.
class BiquadDesign {
public:
    BiquadDesign(Hertz frequency, SampleRate rate)
        : turn_(2.0 * std::numbers::pi * frequency.value / rate.hz),
          cosine_(std::cos(turn_)),
          // Q of 1 / sqrt(2) is Butterworth's for the passes, and for the shelves it is the same as a slope of 1.
          alpha_(std::sin(turn_) / std::numbers::sqrt2) {}

    [[nodiscard]] static bool is_possible(Hertz frequency, SampleRate rate) {
        return frequency.value > 0.0 && frequency.value < kHighestFilteredPart * rate.hz;
    }

    /// `sign` is 1 for a low pass and -1 for a high pass: they mirror each other.
    [[nodiscard]] Biquad pass(double sign) const {
        const double side = 1.0 - sign * cosine_;
        return normalised({side / 2.0, sign * side, side / 2.0}, {1.0 + alpha_, -2.0 * cosine_, 1.0 - alpha_});
    }

    /// `sign` is 1 for a low shelf and -1 for a high one.
    [[nodiscard]] Biquad shelf(Decibels gain, double sign) const {
        const double a = std::pow(10.0, gain.value() / 40.0);
        const double cosine = sign * cosine_;
        const double slope = 2.0 * std::sqrt(a) * alpha_;
        const double up = a + 1.0;
        const double down = a - 1.0;
        return normalised(
            {a * (up - down * cosine + slope), sign * 2.0 * a * (down - up * cosine), a * (up - down * cosine - slope)},
            {up + down * cosine + slope, sign * -2.0 * (down + up * cosine), up + down * cosine - slope});
    }

private:
    struct Terms {
        double now;
        double one_ago;
        double two_ago;
    };

    static Biquad normalised(Terms in, Terms out) {
        Biquad result;
        result.b0_ = in.now / out.now;
        result.b1_ = in.one_ago / out.now;
        result.b2_ = in.two_ago / out.now;
        result.a1_ = out.one_ago / out.now;
        result.a2_ = out.two_ago / out.now;
        return result;
    }

    double turn_;
    double cosine_;
    double alpha_;
};

Biquad high_pass(Hertz corner, SampleRate rate) {
    return BiquadDesign::is_possible(corner, rate) ? BiquadDesign(corner, rate).pass(-1.0) : Biquad();
}

Biquad low_pass(Hertz corner, SampleRate rate) {
    return BiquadDesign::is_possible(corner, rate) ? BiquadDesign(corner, rate).pass(1.0) : Biquad();
}

Biquad low_shelf(Hertz middle, Decibels gain, SampleRate rate) {
    return BiquadDesign::is_possible(middle, rate) ? BiquadDesign(middle, rate).shelf(gain, 1.0) : Biquad();
}

Biquad high_shelf(Hertz middle, Decibels gain, SampleRate rate) {
    return BiquadDesign::is_possible(middle, rate) ? BiquadDesign(middle, rate).shelf(gain, -1.0) : Biquad();
}

void filter(std::span<float> samples, Biquad biquad) { filter(samples, std::array{biquad}); }

void filter_backwards(std::span<float> samples, Biquad biquad) {
    for (float& sample : std::views::reverse(samples))
        sample = static_cast<float>(biquad.next(static_cast<double>(sample)));
}

}  // namespace cuewell
