#include "ambience/generated_ambience.h"

#include "ambience/random.h"
#include "ambience/read_in_parts.h"
#include "ambience/soft_clip.h"

#include <algorithm>
#include <cstddef>

namespace cuewell {
namespace {

// 2.7 s at 48 kHz, and 1 MiB. Shorter ones would spend more on warming up, longer ones on the first block after a jump.
constexpr FrameIndex kStretchFrames = 131'072;
static_assert(kStretchFrames % kControlStep == 0);

}  // namespace

GeneratedAmbience::GeneratedAmbience(const AmbienceRecipe& recipe, Gain gain, const AmbienceShape& shape, Seed seed)
    : shape_(shape), gain_(static_cast<double>(gain.factor())) {
    const RandomStream random(seed.value);
    for (const AmbienceLayer& layer : recipe.layers) {
        layers_.emplace_back(layer, shape.rate, random.branch(layers_.size()), random.branch("movements"));
    }
}

void GeneratedAmbience::read(FramePosition at, std::span<float> block) {
    read_in_parts(at, shape_.length, block, [this](FrameIndex from, std::span<float> rest) {
        const FrameIndex within = from % kStretchFrames;
        const FrameIndex count = std::min(static_cast<FrameIndex>(rest.size() / 2), kStretchFrames - within);
        const auto& samples = stretch(from / kStretchFrames).samples;
        std::copy_n(samples.begin() + 2 * within, 2 * count, rest.begin());
        return count;
    });
}

const GeneratedAmbience::Stretch& GeneratedAmbience::stretch(FrameIndex number) {
    Stretch& place = kept_[static_cast<std::size_t>(number % 2)];
    if (place.samples.empty() || place.number != number) {
        place.samples.clear();
        place.number = number;
        make(place);
    }
    return place;
}

void GeneratedAmbience::make(Stretch& stretch) {
    sum_.assign(static_cast<std::size_t>(kStretchFrames), StereoFrame{});
    for (Layer& layer : layers_) layer.add_to(stretch.number * kStretchFrames, sum_);
    stretch.samples.resize(2 * sum_.size());
    for (std::size_t i = 0; i < sum_.size(); ++i) {
        stretch.samples[2 * i] = static_cast<float>(soft_clip(gain_ * sum_[i].left));
        stretch.samples[2 * i + 1] = static_cast<float>(soft_clip(gain_ * sum_[i].right));
    }
}

}  // namespace cuewell
