#pragma once

#include "ambience/recipe.h"
#include "audio/block_source.h"
#include "audio/loudness.h"
#include "base/on_wait.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace cuewell {

/// How loud every ambience is by itself, and how high its peaks may rise: whoever mixes it lowers it from there.
inline constexpr Loudness kAmbienceLoudness{-23.0};
inline constexpr Decibels kAmbiencePeak{-8.0};

/// What tells two ambiences of the same recipe apart.
struct Seed {
    std::uint64_t value = 1;
};

/// The place of an ambience: how long it is to sound, and at which rate.
struct AmbienceShape {
    SampleRate rate;
    Frames length;
};

/// An ambience out of its recipe: stereo, never the same twice, and for every position computed without what came
/// before. A recipe without a gain is measured first.
///
/// Units:  kAmbienceLoudness within 0.5 LU over some minutes; true peak at most kAmbiencePeak.
/// Errors: Failure for a recipe that is measured and makes no sound; whatever `on_wait` throws, which is called while it
///         is measured and may be empty.
/// Thread: reading, one at a time. Memory does not grow with the length.
[[nodiscard]] std::unique_ptr<BlockSource> make_ambience(const AmbienceRecipe& recipe, const AmbienceShape& shape,
                                                         Seed seed, const OnWait& on_wait = {});

/// An ambience out of a sound file: stretches of it in an order that `seed` decides, one fading into the next, so that
/// neither seam nor loop is heard.
///
/// Units:  as make_ambience.
/// Errors: Failure that names the file: it is no sound, too short, or silent.
[[nodiscard]] std::unique_ptr<BlockSource> make_file_ambience(const std::filesystem::path& file,
                                                              const AmbienceShape& shape, Seed seed);

}  // namespace cuewell
