#pragma once

#include "ambience/ambience.h"
#include "ambience/layer.h"
#include "ambience/stereo_frame.h"
#include "audio/block_source.h"

#include <array>
#include <vector>

namespace cuewell {

/// An ambience that is computed: an endless sound, made in stretches of a fixed length, each by itself.
///
/// Shape:  the stretches join without a seam, since what a layer is at a moment hangs on the moment alone; its filters
///         are warmed up before each stretch. Two stretches are kept, so that reading on never computes twice.
class GeneratedAmbience final : public BlockSource {
public:
    GeneratedAmbience(const AmbienceRecipe& recipe, Gain gain, const AmbienceShape& shape, Seed seed);

    [[nodiscard]] BlockFormat format() const override { return {shape_.rate, 2}; }
    [[nodiscard]] Frames length() const override { return shape_.length; }
    void read(FramePosition at, std::span<float> block) override;

private:
    /// Interleaved samples; empty where none was made yet.
    struct Stretch {
        FrameIndex number = 0;
        std::vector<float> samples;
    };

    [[nodiscard]] const Stretch& stretch(FrameIndex number);
    void make(Stretch& stretch);

    AmbienceShape shape_;
    double gain_;
    std::vector<Layer> layers_;
    std::vector<StereoFrame> sum_;
    std::array<Stretch, 2> kept_;  ///< Even numbers and odd ones.
};

}  // namespace cuewell
