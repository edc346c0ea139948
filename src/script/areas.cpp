#include "script/areas.h"

#include "base/ascii.h"
#include "config/table_reader.h"

#include <fmt/format.h>

#include <utility>

namespace cuewell {
namespace {

constexpr std::size_t kMostAreas = 200;
constexpr std::size_t kMostTargets = 200;

std::vector<std::string> all_in_small_letters(std::vector<std::string> texts) {
    for (std::string& text : texts) text = in_small_letters(std::move(text));
    return texts;
}

Area read_area(const Entry& entry, Diagnostics& faults) {
    Area area{in_small_letters(entry.key), all_in_small_letters(texts_of(entry.value, entry.key, faults))};
    // They are separated by commas and weighed by an equals sign where someone wishes for them.
    if (area.name.empty() || area.name.find_first_of(",=") != std::string::npos)
        faults.error(entry.key_where, fmt::format("\"{}\" cannot be the name of an area", entry.key),
                     "a word or two, without commas: \"low back\"");
    if (area.targets.size() > kMostTargets)
        faults.error(entry.key_where, fmt::format("more than {} targets in an area", kMostTargets));
    return area;
}

}  // namespace

std::optional<std::vector<Area>> parse_areas(const SourceTextPtr& source, Diagnostics& faults) {
    const std::size_t faults_before = faults.told();
    const auto file = parse_toml(source, faults);
    if (!file) return std::nullopt;
    TableReader reader(*file, "the areas of a language", faults);
    const Table* table = reader.required_table("areas");
    reader.finish();
    std::vector<Area> areas;
    if (table != nullptr) {
        if (table->entries.size() > kMostAreas)
            faults.error(table->where, fmt::format("more than {} areas", kMostAreas));
        for (const Entry& entry : table->entries) areas.push_back(read_area(entry, faults));
    }
    return faults.told() == faults_before ? std::optional(std::move(areas)) : std::nullopt;
}

}  // namespace cuewell
