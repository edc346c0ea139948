#pragma once

#include "ambience/slow_change.h"
#include "ambience/sound_source.h"

#include <array>
#include <vector>

namespace cuewell {

/// Steady tones, each a band of noise a few hertz wide: its height and phase move slowly and at random, so that two of
/// them never beat in step.
class Tones final : public SoundSource {
public:
    Tones(const AmbienceLayer& layer, SampleRate rate, RandomStream random);

    void fill(FrameIndex from, StereoFrames frames) override;
    [[nodiscard]] double power(const PowerResponse& response) const override;

private:
    /// The cosine's and the sine's share of a tone in each ear.
    struct Shares {
        StereoFrame cosine;
        StereoFrame sine;
    };

    struct Tone {
        double frequency;
        std::array<SlowChange, 4> parts;
    };

    [[nodiscard]] Shares shares(Tone& tone, FrameIndex at) const;
    void add(Tone& tone, FrameIndex from, StereoFrames frames) const;

    double rate_;
    StereoWidth width_;
    double height_ = 0.0;
    std::vector<Tone> tones_;
    std::vector<Hertz> frequencies_;
};

}  // namespace cuewell
