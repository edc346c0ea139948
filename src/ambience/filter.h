#pragma once

#include "ambience/recipe.h"
#include "base/frequency.h"
#include "base/level.h"
#include "base/time.h"

namespace cuewell {

/// How much of a sound's power at a frequency is let through.
struct PowerRatio {
    double value = 1.0;
};

/// What a filter of the second order, at most, does in a frame. It remembers two numbers for each ear.
///
/// Shape:  what comes out and what is remembered next are sums of shares of the input and of what was remembered.
struct FilterStep {
    struct Sum {
        double input = 0.0;
        double first = 0.0;
        double second = 0.0;

        bool operator==(const Sum&) const = default;
    };

    Sum out;
    Sum first;
    Sum second;

    /// Whether it only ever uses the first number.
    [[nodiscard]] bool is_of_first_order() const;
};

/// Two filters of the first order as one of the second.
[[nodiscard]] FilterStep joined(const FilterStep& earlier, const FilterStep& later);

/// A filter of the second order that may be retuned while it runs.
///
/// Needs:  frequencies below half the rate.
/// Source: A. Simper, "Linear Trapezoidal Integrated State Variable Filter" (Cytomic, 2013); V. Zavalishin, "The Art of
///         VA Filter Design" (2018), chapter 4. Its responses are those of the bilinear transform.
class StateVariableFilter {
public:
    [[nodiscard]] static StateVariableFilter high_pass(Hertz frequency, SampleRate rate);
    [[nodiscard]] static StateVariableFilter low_pass(Hertz frequency, SampleRate rate);
    /// 0 dB in the middle.
    [[nodiscard]] static StateVariableFilter band_pass(Hertz frequency, Octaves width, SampleRate rate);
    [[nodiscard]] static StateVariableFilter bell(Hertz frequency, Octaves width, Decibels gain, SampleRate rate);

    void retune(Hertz frequency);
    [[nodiscard]] FilterStep step() const;
    [[nodiscard]] PowerRatio response(Hertz frequency) const;

    /// How many seconds it takes to forget what went in: then 120 dB below.
    [[nodiscard]] double memory() const;

private:
    /// How much of the input, of the band and of the low-passed sound comes out.
    struct Mix {
        double input;
        double band;
        double low;
    };

    StateVariableFilter(Hertz frequency, double damping, Mix mix, SampleRate rate);

    SampleRate rate_;
    double damping_;  ///< 1 over the quality.
    Mix mix_;
    double tuning_ = 0.0;
};

/// A filter of the first order: falls by 6 dB an octave from `pole` on, and stops falling at `zero`.
class SlopeFilter {
public:
    /// Falls on and on.
    SlopeFilter(Hertz pole, SampleRate rate);
    SlopeFilter(Hertz pole, Hertz zero, SampleRate rate);

    [[nodiscard]] FilterStep step() const;
    [[nodiscard]] PowerRatio response(Hertz frequency) const;
    [[nodiscard]] double memory() const;

private:
    SampleRate rate_;
    double pole_;
    double zero_;
};

}  // namespace cuewell
