#pragma once

#include "ambience/sound_source.h"

namespace cuewell {

/// White noise: a random number a frame.
class WhiteNoise final : public SoundSource {
public:
    WhiteNoise(double width, SampleRate rate, RandomStream random);

    void fill(FrameIndex from, StereoFrames frames) override;
    [[nodiscard]] double power(const PowerResponse& response) const override;

private:
    RandomStream random_;
    StereoWidth width_;
};

/// Single impulses, `density` in a second on the average, of random height and sign, each from its own direction.
class Drops final : public SoundSource {
public:
    Drops(double density, double width, SampleRate rate, RandomStream random);

    void fill(FrameIndex from, StereoFrames frames) override;
    [[nodiscard]] double power(const PowerResponse& response) const override;

private:
    [[nodiscard]] StereoFrame drop(FrameIndex at) const;

    RandomStream random_;
    RandomStream shape_;
    double width_;
    double chance_;  ///< Of a drop in a frame, as a number below 2 to the power of 64.
    double height_;
};

/// What each ear hears of something at a place from -1 to 1, as far aside as `width` allows: the farther ear never less
/// than a third of the nearer one.
[[nodiscard]] StereoFrame direction(double place, double width);

}  // namespace cuewell
