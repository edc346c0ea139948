#include "ambience/ambience.h"

#include "fuzz.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cuewell::fuzz {

/// The recipe of an ambience, and its first sound.
void try_input(std::string_view input) {
    const SourceTextPtr source = readable_text(input);
    if (!source) return;
    Diagnostics faults;
    auto recipe = parse_ambience(source, "input", faults);
    expect_sound(faults, source);
    expect(recipe.has_value() == !faults.has_errors(), "there is a recipe, or there are faults");
    if (!recipe) return;
    // Else it would be measured, which is work for seconds and no other.
    recipe->gain = recipe->gain.value_or(Decibels());
    std::array<float, 512> block{};
    make_ambience(*recipe, {SampleRate{8'000}, Frames(8'000)}, Seed())->read(FramePosition(), block);
    expect(std::ranges::all_of(block, [](float sample) { return std::isfinite(sample); }), "a sample is a number");
}

}  // namespace cuewell::fuzz
