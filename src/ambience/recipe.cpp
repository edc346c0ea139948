#include "ambience/recipe.h"

#include "ambience/layer_reader.h"
#include "ambience/table_list.h"
#include "config/table_reader.h"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

namespace cuewell {
namespace {

constexpr NumberRange kGainRange{-60.0, 60.0};  // dB
constexpr std::size_t kMostLayers = 12;
constexpr double kMostBubblesASecond = 300.0;  // Of all layers.

/// Bubbles are what costs most: each is a tone of its own.
void check_bubbles(const AmbienceRecipe& recipe, const SourceSpan& where, Diagnostics& faults) {
    double all = 0.0;
    for (const AmbienceLayer& layer : recipe.layers) all += layer.source == LayerSource::bubbles ? layer.density : 0.0;
    if (all > kMostBubblesASecond) {
        faults.error(where,
                     fmt::format("the layers have {} bubbles a second, and may have {}", all, kMostBubblesASecond),
                     "fewer are heard as well");
    }
}

AmbienceRecipe read_recipe(const Table& table, Diagnostics& faults) {
    TableReader reader(table, "an ambience", faults);
    AmbienceRecipe recipe;
    recipe.title = reader.required_title("title").value_or("");
    recipe.description = reader.required_text("description").value_or("");
    if (const auto gain = reader.number("gain", kGainRange)) recipe.gain = Decibels(*gain);
    if (const Value* layers = reader.required_value("layer")) {
        const std::size_t faults_before = faults.told();
        for (const Table* layer : read_tables(*layers, {"[[layer]]", kMostLayers}, faults)) {
            recipe.layers.push_back(read_layer(*layer, faults));
        }
        check_bubbles(recipe, layers->where, faults);
        if (recipe.layers.empty() && faults.told() == faults_before)
            faults.error(layers->where, "an ambience needs a layer", "add one: [[layer]]");
    }
    reader.finish();
    return recipe;
}

}  // namespace

std::optional<AmbienceRecipe> parse_ambience(const SourceTextPtr& source, std::string name, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    const std::optional<Table> table = parse_toml(source, faults);
    if (!table) return std::nullopt;
    AmbienceRecipe recipe = read_recipe(*table, faults);
    recipe.name = std::move(name);
    if (faults.told() != faults_before) return std::nullopt;
    return recipe;
}

}  // namespace cuewell
