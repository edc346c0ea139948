#pragma once

#include "ambience/ambience.h"

#include <string>
#include <string_view>
#include <vector>

namespace cuewell::test {

/// The names of the bundled recipes.
[[nodiscard]] const std::vector<std::string>& bundled_names();

/// A bundled recipe.
///
/// Errors: std::runtime_error with the whole text of the faults.
[[nodiscard]] AmbienceRecipe bundled_recipe(const std::string& name);

/// What sound TOML says, called "some".
///
/// Errors: std::runtime_error with the whole text of the faults.
[[nodiscard]] AmbienceRecipe recipe_of(std::string_view toml);

/// A recipe with one layer of each source, filters and movements, all short of memory.
[[nodiscard]] AmbienceRecipe varied_recipe();

/// A stretch of a source, read in blocks of so many frames.
[[nodiscard]] std::vector<float> read_in_blocks(BlockSource& source, FramePosition from, Frames length, Frames block);

/// How loud two ears' samples are.
[[nodiscard]] LoudnessMeter measured(const std::vector<float>& samples, SampleRate rate);

}  // namespace cuewell::test
