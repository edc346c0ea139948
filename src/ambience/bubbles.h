#pragma once

#include "ambience/sound_source.h"

namespace cuewell {

/// Bubbles of air in water: short tones that rise a little as they die away, large ones low and long.
///
/// Source: K. van den Doel, "Physically based models for liquid sounds", ACM Transactions on Applied Perception 2
///         (2005): a bubble of radius r m rings at 3 / r Hz and is damped by 0.13 / r + 0.0072 / r^1.5 in a second.
class Bubbles final : public SoundSource {
public:
    Bubbles(const AmbienceLayer& layer, SampleRate rate, RandomStream random);

    void fill(FrameIndex from, StereoFrames frames) override;
    [[nodiscard]] double power(const PowerResponse& response) const override;

private:
    struct Bubble;

    [[nodiscard]] Bubble bubble(FrameIndex tick) const;
    void add(const Bubble& bubble, FrameIndex from, StereoFrames frames) const;

    RandomStream chance_;
    RandomStream pitch_;
    RandomStream place_;
    RandomStream height_;
    double rate_;
    double highest_heard_;  ///< Hz.
    double density_;
    double width_;
    double lowest_;
    double octaves_;
};

}  // namespace cuewell
