#include "speech/de_harsh.h"

#include "audio/biquad.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace cuewell {
namespace {

/// Hissing sounds have most of their energy above this, vowels most of theirs below.
constexpr Hertz kSplit{3'000.0};

/// How long a level is looked at: a period of the voice or so, that single pulses of the larynx do not count as harsh.
constexpr Duration kLook{5'000};
/// Fast enough for the onset of a t, slow enough to make no click of its own.
constexpr Duration kAttack{2'000};
/// Longer than the periods of a voice, that the level does not flutter; shorter than the vowel that follows.
constexpr Duration kRelease{60'000};

/// The part of the whole's mean height that the upper band has where lowering begins, and where all of it is taken.
constexpr double kBegins = 0.55;
constexpr double kWhole = 0.80;

/// Below this no ratio says anything, and nobody hears it.
constexpr double kQuiet = 1e-5;

/// What is left of the lowering, over 1, is none: half of the smallest step of 24 bits at 12 dB.
constexpr double kNone = 1e-5;

/// The part of the way to its aim that a level goes in one sample.
double step_of(Duration time, SampleRate rate) {
    return 1.0 - std::exp(-1.0 / (std::chrono::duration<double>(time).count() * rate.hz));
}

/// The band above the split: the wave without its lower band. The low pass runs forwards and then backwards, so the
/// bands are in step, and the upper one falls by 24 dB an octave; one low pass alone would leave it 6.
std::vector<float> upper_band(const Clip& clip) {
    std::vector<float> lower = clip.samples;
    const Biquad low = low_pass(kSplit, clip.rate);
    filter(lower, low);
    filter_backwards(lower, low);
    for (std::size_t i = 0; i < lower.size(); ++i) lower[i] = clip.samples[i] - lower[i];
    return lower;
}

double mean_height(MonoView samples) {
    double sum = 0.0;
    for (const float sample : samples) sum += static_cast<double>(std::abs(sample));
    return samples.empty() ? 0.0 : sum / static_cast<double>(samples.size());
}

/// Follows how harsh a sound is: from 0, not at all, to 1.
class Harshness {
public:
    /// `usual` is the mean height of all: to begin with, the whole is taken to be there, for the first few samples of
    /// any sound say nothing about it.
    Harshness(SampleRate rate, double usual)
        : whole_(usual),
          look_(step_of(kLook, rate)),
          attack_(step_of(kAttack, rate)),
          release_(step_of(kRelease, rate)) {}

    double next(double upper, double whole) {
        upper_ += look_ * (std::abs(upper) - upper_);
        whole_ += look_ * (std::abs(whole) - whole_);
        const double ratio = whole_ > kQuiet ? upper_ / whole_ : 0.0;
        const double wanted = std::clamp((ratio - kBegins) / (kWhole - kBegins), 0.0, 1.0);
        now_ += (wanted > now_ ? attack_ : release_) * (wanted - now_);
        if (now_ < kNone) now_ = 0.0;
        return now_;
    }

private:
    double whole_;
    double look_;
    double attack_;
    double release_;
    double upper_ = 0.0;
    double now_ = 0.0;
};

}  // namespace

void de_harsh(Clip& clip, Decibels most) {
    if (most <= Decibels()) return;
    const std::vector<float> upper = upper_band(clip);
    Harshness harshness(clip.rate, mean_height(clip.samples));
    // A power of ten costs twice what one of e does.
    const double nepers = -most.value() * std::numbers::ln10 / 20.0;
    for (std::size_t i = 0; i < upper.size(); ++i) {
        float& sample = clip.samples[i];
        const double harsh = harshness.next(static_cast<double>(upper[i]), static_cast<double>(sample));
        if (harsh == 0.0) continue;
        const double taken = 1.0 - std::exp(nepers * harsh);
        sample = static_cast<float>(static_cast<double>(sample) - taken * static_cast<double>(upper[i]));
    }
}

}  // namespace cuewell
