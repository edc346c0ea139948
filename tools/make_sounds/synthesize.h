#pragma once

#include "audio/clip.h"
#include "recipe.h"

namespace cuewell::sounds {

/// The sound of a recipe, at the level it asks for.
///
/// Shape:  begins and ends at zero; the same recipe gives the same samples.
[[nodiscard]] Clip synthesize(const Recipe& recipe, SampleRate rate);

}  // namespace cuewell::sounds
