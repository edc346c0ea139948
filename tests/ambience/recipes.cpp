#include "recipes.h"

#include "base/text_file.h"
#include "support/toml_faults.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>

namespace cuewell::test {
namespace {

AmbienceRecipe parsed(const SourceTextPtr& source, const std::string& name, Diagnostics faults) {
    auto recipe = source ? parse_ambience(source, name, faults) : std::nullopt;
    if (!recipe || !faults.all().empty()) throw std::runtime_error(told(std::move(faults)));
    return std::move(*recipe);
}

}  // namespace

const std::vector<std::string>& bundled_names() {
    static const std::vector<std::string> names{"brown", "drone", "ocean", "rain", "stream", "wind"};
    return names;
}

AmbienceRecipe bundled_recipe(const std::string& name) {
    const std::filesystem::path file =
        std::filesystem::path(CUEWELL_TEST_CHECKOUT) / "sounds" / "ambience" / (name + ".toml");
    Diagnostics faults;
    const SourceTextPtr source = read_text_file(file, file.string(), name, faults);
    return parsed(source, name, std::move(faults));
}

AmbienceRecipe recipe_of(std::string_view toml) {
    return parsed(std::make_shared<SourceText>("some.toml", "some.toml", std::string(toml)), "some", {});
}

AmbienceRecipe varied_recipe() {
    return recipe_of(R"(title = "Everything"
description = "one of each"
gain = -20
layer = [
  { source = "white", level = -20, width = 1, low_pass = 3000 },
  { source = "pink", level = -5, band = { frequency = 400, width = 1, wander = 0.5, time = "1s" } },
  { source = "brown", level = -3, width = 0.5, high_pass = 60, movement = [{ depth = 3, time = "2s", name = "a" }] },
  { source = "drops", density = 50, level = -9, width = 1, resonance = [{ frequency = 900, width = 1, gain = 9 }] },
  { source = "bubbles", density = 20, lowest = 300, highest = 900, level = -9, width = 0.7 },
  { source = "tones", frequencies = [110, 165.5], spread = 3, level = -9, width = 0.4, movement = [
    { depth = 2, time = "1.5s", name = "a", later = "0.7s" }, { depth = 1, time = "0.3s" } ] },
]
)");
}

std::vector<float> read_in_blocks(BlockSource& source, FramePosition from, Frames length, Frames block) {
    std::vector<float> samples(static_cast<std::size_t>(2 * length.count()));
    const auto step = static_cast<std::size_t>(2 * block.count());
    for (std::size_t done = 0; done < samples.size(); done += step) {
        const std::size_t count = std::min(step, samples.size() - done);
        source.read(from + Frames(static_cast<std::int64_t>(done / 2)), std::span<float>(samples).subspan(done, count));
    }
    return samples;
}

LoudnessMeter measured(const std::vector<float>& samples, SampleRate rate) {
    LoudnessMeter meter(rate, 2);
    meter.add(samples);
    return meter;
}

}  // namespace cuewell::test
