#include "recipes.h"

#include "ambience/layer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace cuewell {
namespace {

using test::recipe_of;

constexpr SampleRate kRate{8'000};

std::vector<StereoFrame> sound_of(const AmbienceRecipe& recipe, FrameIndex from, std::size_t length) {
    const RandomStream random(1);
    std::vector<StereoFrame> frames(length);
    Layer(recipe.layers.front(), kRate, random.branch(1), random.branch(2)).add_to(from, frames);
    return frames;
}

double loudest(std::span<const StereoFrame> frames) {
    double most = 0.0;
    for (const StereoFrame& frame : frames) most = std::max({most, std::abs(frame.left), std::abs(frame.right)});
    return most;
}

TEST_CASE("a layer whose filters remember for long sounds alike wherever it was begun") {
    const std::string head = "title = \"A\"\ndescription = \"b\"\n[[layer]]\nsource = \"white\"\nlevel = 0\n";
    const auto filters = {
        R"(band = { frequency = 20, width = 0.1, wander = 2, time = "2s" })",
        R"(band = { frequency = 160, width = 0.1, wander = 2, time = "10s" })",
        R"(resonance = [{ frequency = 20, width = 0.1, gain = 12 }, { frequency = 200, width = 0.1, gain = 24 }])",
    };
    constexpr std::size_t kEarlier = 20 * 8'000;
    constexpr std::size_t kLength = 8'000;
    for (const char* filter : filters) {
        CAPTURE(filter);
        const AmbienceRecipe recipe = recipe_of(head + filter + "\n");
        for (FrameIndex from = 0; from < FrameIndex{kEarlier} * 20; from += kEarlier) {
            const auto whole = sound_of(recipe, from, kEarlier + kLength);
            const auto heard = std::span(whole).last(kLength);
            auto apart = sound_of(recipe, from + static_cast<FrameIndex>(kEarlier), kLength);
            for (std::size_t i = 0; i < kLength; ++i) {
                apart[i].left -= heard[i].left;
                apart[i].right -= heard[i].right;
            }
            CHECK(loudest(apart) < 1e-5 * loudest(heard));
        }
    }
}

}  // namespace
}  // namespace cuewell
