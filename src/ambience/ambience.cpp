#include "ambience/ambience.h"

#include "ambience/file_ambience.h"
#include "ambience/generated_ambience.h"
#include "base/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace cuewell {
namespace {

/// The level in one ear without any gain, while all movements rest.
Decibels level_at_rest(const AmbienceRecipe& recipe) {
    double power = 0.0;
    for (const AmbienceLayer& layer : recipe.layers) power += std::pow(10.0, layer.level.value() / 10.0);
    return Decibels(10.0 * std::log10(power));
}

/// What brings a recipe to kAmbienceLoudness: the same whatever the seed and the rate of the session.
Decibels measured_gain(const AmbienceRecipe& recipe, const OnWait& on_wait) {
    constexpr SampleRate kRate{48'000};
    constexpr int kSeconds = 60;
    // So quiet that nothing is clipped, and loud enough to be counted.
    const Decibels quiet = Decibels(-35.0) - level_at_rest(recipe);
    GeneratedAmbience sound(recipe, to_gain(quiet), {kRate, Frames(std::int64_t{kSeconds} * kRate.hz)}, Seed{});
    LoudnessMeter meter(kRate, 2, Metering::integrated);
    std::vector<float> second(2 * static_cast<std::size_t>(kRate.hz));
    FramePosition at;
    for (int i = 0; i < kSeconds; ++i, at += Frames(kRate.hz)) {
        sound.read(at, second);
        meter.add(second);
        if (on_wait) on_wait();
    }
    const Decibels missing = kAmbienceLoudness - meter.integrated();
    if (!std::isfinite(missing.value()))
        throw Failure(fmt::format("the ambience \"{}\" makes no sound that can be heard", recipe.name));
    return quiet + missing;
}

}  // namespace

std::unique_ptr<BlockSource> make_ambience(const AmbienceRecipe& recipe, const AmbienceShape& shape, Seed seed,
                                           const OnWait& on_wait) {
    // Noise of -23 LUFS lies at about -25 dB in each ear, and deep noise a few dB above that. A recipe that is wrong
    // about its gain must not roar at someone who lies there with closed eyes.
    constexpr Decibels kMostLevel(-19.0);
    const Decibels gain =
        std::min(recipe.gain ? *recipe.gain : measured_gain(recipe, on_wait), kMostLevel - level_at_rest(recipe));
    return std::make_unique<GeneratedAmbience>(recipe, to_gain(gain), shape, seed);
}

std::unique_ptr<BlockSource> make_file_ambience(const std::filesystem::path& file, const AmbienceShape& shape,
                                                Seed seed) {
    return std::make_unique<FileAmbience>(file, shape, seed);
}

}  // namespace cuewell
