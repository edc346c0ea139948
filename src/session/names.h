#pragma once

#include "script/shelf.h"
#include "session/places.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A file that is known by its name without ending: a voice or a sound.
struct NamedFile {
    std::string name;  ///< As composed_text() has it, whatever the file's own name is.
    std::filesystem::path path;
    std::string shown;  ///< How messages name it.
    std::string label;  ///< How results name it.
    bool is_bundled = false;
};

/// Endings of the sound files that can be read.
inline const std::vector<std::string> kSoundEndings{".flac", ".wav", ".ogg", ".mp3"};

/// The folder of `scripts` with drawings of poses, which are the same in every language.
inline constexpr const char* kDrawingsFolder = "drawings";

/// The scripts of a language: the user's own before the bundled.
[[nodiscard]] Shelf shelf_of(const Places& places, const std::string& language);

/// Codes of the languages that have scripts, bundled or own.
[[nodiscard]] std::vector<std::string> languages(const Places& places);

/// The phrases of a language: the user's own file before the bundled one.
///
/// Errors: UsageError that names the languages there are.
[[nodiscard]] NamedFile phrases_of(const Places& places, const std::string& language);

/// Voice profiles, each name once, the user's own before the bundled.
[[nodiscard]] std::vector<NamedFile> voice_files(const Places& places);

/// Sounds, each name once, the user's own before the bundled.
[[nodiscard]] std::vector<NamedFile> sound_files(const Places& places);

/// Recipes and sound files of ambiences, each name once, the user's own before the bundled.
[[nodiscard]] std::vector<NamedFile> ambience_files(const Places& places);

[[nodiscard]] std::vector<std::string> names_of(const std::vector<NamedFile>& files);

/// The file of that name, or nothing.
[[nodiscard]] std::optional<NamedFile> find_named(const std::vector<NamedFile>& files, const std::string& name);

/// Whether the user means a path and not a name.
[[nodiscard]] bool is_path(const std::string& text);

}  // namespace cuewell
