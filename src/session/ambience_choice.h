#pragma once

#include "ambience/ambience.h"
#include "base/on_wait.h"
#include "mixer/headroom.h"
#include "script/ambience_wish.h"
#include "session/names.h"
#include "session/options.h"
#include "session/places.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace cuewell {

/// The ambience of a session before its length is known: a recipe, or a sound file.
struct ChosenAmbience {
    std::string name;
    std::variant<AmbienceRecipe, std::filesystem::path> sound;
    SourceTextPtr recipe_text{};  ///< As the recipe's file has it; null for a sound file.
};

/// Reads the ambience of a file; a sound file is not looked into yet.
///
/// Errors: faults of a recipe go to `faults`, and the result is then empty.
[[nodiscard]] std::optional<ChosenAmbience> load_ambience(const NamedFile& file, Diagnostics& faults);

/// Whether the user means a path of a recipe or sound file, and not a name.
[[nodiscard]] bool is_sound_path(const std::string& text);

/// The ambience of a name or path.
///
/// Errors: UsageError with the nearest name where there is none such; faults of a recipe go to `faults`, and the result
///         is then empty.
[[nodiscard]] std::optional<ChosenAmbience> find_ambience(const std::string& name_or_path, const Places& places,
                                                          Diagnostics& faults);

/// The ambience that the options name, else the routine; nothing where neither does, or "none" is named.
///
/// Errors: as find_ambience; what a routine names and is not there goes to `faults`.
[[nodiscard]] std::optional<ChosenAmbience> choose_ambience(const SessionOptions& options, const AmbienceWish& wish,
                                                            const Places& places, Diagnostics& faults);

/// How loud it is to be: as the options say, else the routine, else as usual.
[[nodiscard]] AmbienceWishes ambience_wishes(const SessionOptions& options, const AmbienceWish& wish);

/// The sound itself.
///
/// Errors: Failure where a sound file cannot be used; whatever `on_wait` throws, which is called now and then.
[[nodiscard]] std::unique_ptr<BlockSource> make_sound(const ChosenAmbience& ambience, const AmbienceShape& shape,
                                                      Seed seed, const OnWait& on_wait);

}  // namespace cuewell
