#include "session/ambience_choice.h"

#include "base/errors.h"
#include "base/file_kind.h"
#include "base/suggest.h"
#include "base/text_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

constexpr std::string_view kRecipeEnding = ".toml";

std::string unknown(const std::string& name, const std::vector<NamedFile>& files) {
    std::vector<std::string> names = names_of(files);
    names.push_back(kNoAmbience);
    return suggestion(name, names);
}

}  // namespace

std::optional<ChosenAmbience> load_ambience(const NamedFile& file, Diagnostics& faults) {
    if (file.path.extension() != kRecipeEnding) return ChosenAmbience{file.name, file.path};
    const SourceTextPtr source = read_text_file(file.path, file.shown, file.label, faults);
    auto recipe = source ? parse_ambience(source, file.name, faults) : std::nullopt;
    return recipe ? std::optional(ChosenAmbience{file.name, std::move(*recipe), source}) : std::nullopt;
}

bool is_sound_path(const std::string& text) {
    return is_path(text) ||
           std::ranges::any_of(kSoundEndings, [&](const std::string& ending) { return text.ends_with(ending); });
}

std::optional<ChosenAmbience> find_ambience(const std::string& name_or_path, const Places& places,
                                            Diagnostics& faults) {
    if (is_sound_path(name_or_path)) {
        const std::filesystem::path path = name_or_path;
        if (is_missing(path)) throw UsageError(fmt::format("there is no file {}", name_or_path));
        return load_ambience({path.stem().string(), path, name_or_path, path.filename().string(), false}, faults);
    }
    const auto files = ambience_files(places);
    if (const auto file = find_named(files, name_or_path)) return load_ambience(*file, faults);
    throw UsageError(fmt::format("there is no ambience \"{}\"; {}", name_or_path, unknown(name_or_path, files)));
}

std::optional<ChosenAmbience> choose_ambience(const SessionOptions& options, const AmbienceWish& wish,
                                              const Places& places, Diagnostics& faults) {
    if (options.ambience) {
        return *options.ambience == kNoAmbience ? std::nullopt : find_ambience(*options.ambience, places, faults);
    }
    if (!wish.name || *wish.name == kNoAmbience) return std::nullopt;
    const auto files = ambience_files(places);
    if (const auto file = find_named(files, *wish.name)) return load_ambience(*file, faults);
    faults.error(wish.where, fmt::format("there is no ambience \"{}\"", *wish.name), unknown(*wish.name, files));
    return std::nullopt;
}

AmbienceWishes ambience_wishes(const SessionOptions& options, const AmbienceWish& wish) {
    AmbienceWishes wishes;
    wishes.level = options.ambience_level.value_or(wish.level.value_or(wishes.level));
    wishes.duck = options.duck.value_or(wishes.duck);
    wishes.swells_with_breath = options.breath_swell.value_or(wish.swells_with_breath);
    return wishes;
}

std::unique_ptr<BlockSource> make_sound(const ChosenAmbience& ambience, const AmbienceShape& shape, Seed seed,
                                        const OnWait& on_wait) {
    if (const auto* recipe = std::get_if<AmbienceRecipe>(&ambience.sound))
        return make_ambience(*recipe, shape, seed, on_wait);
    return make_file_ambience(std::get<std::filesystem::path>(ambience.sound), shape, seed);
}

}  // namespace cuewell
