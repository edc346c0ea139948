#pragma once

#include "ambience/filter.h"
#include "ambience/random.h"
#include "ambience/recipe.h"
#include "ambience/stereo_frame.h"
#include "base/time.h"

#include <functional>
#include <memory>

namespace cuewell {

/// How much power filters let through at a frequency.
using PowerResponse = std::function<PowerRatio(Hertz)>;

/// What lies above this is left out: beyond half the sample rate it would be heard as something lower.
[[nodiscard]] inline double highest_heard(SampleRate rate) { return 0.45 * static_cast<double>(rate.hz); }

/// What a layer is made of, before it is filtered: random, yet settled for each frame.
///
/// Units: what it holds in a band of frequencies does not depend on the sample rate.
class SoundSource {
public:
    virtual ~SoundSource() = default;

    /// Overwrites `frames` with the sound from frame `from` on, which is a multiple of kControlStep.
    virtual void fill(FrameIndex from, StereoFrames frames) = 0;

    /// The mean power in one ear behind filters.
    [[nodiscard]] virtual double power(const PowerResponse& response) const = 0;
};

/// The source of a layer. White, pink and brown noise are all white here: their slopes are filters.
[[nodiscard]] std::unique_ptr<SoundSource> make_source(const AmbienceLayer& layer, SampleRate rate,
                                                       RandomStream random);

}  // namespace cuewell
