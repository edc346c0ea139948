#pragma once

#include "ambience/recipe.h"
#include "ambience/stereo_frame.h"
#include "base/frequency.h"
#include "base/level.h"
#include "base/time.h"

namespace cuewell {

/// How much of a sound's power at a frequency is let through.
struct PowerRatio {
    double value = 1.0;
};

/// A filter of the second order for two ears that may be retuned while it runs.
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
    void run(StereoFrames frames);
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
    double a1_ = 0.0;
    double a2_ = 0.0;
    double a3_ = 0.0;
    StereoFrame first_;
    StereoFrame second_;
};

/// A filter of the first order for two ears: falls by 6 dB an octave from `pole` on, and stops falling at `zero`.
class SlopeFilter {
public:
    /// Falls on and on.
    SlopeFilter(Hertz pole, SampleRate rate);
    SlopeFilter(Hertz pole, Hertz zero, SampleRate rate);

    void run(StereoFrames frames);
    [[nodiscard]] PowerRatio response(Hertz frequency) const;
    [[nodiscard]] double memory() const;

private:
    SampleRate rate_;
    double pole_;
    double zero_;
    double b0_;
    double b1_;
    double a1_;
    StereoFrame state_;
};

}  // namespace cuewell
