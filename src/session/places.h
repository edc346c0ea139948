#pragma once

#include <filesystem>
#include <string_view>

namespace cuewell {

/// The folders that the program reads from, and those that it keeps things in.
struct Places {
    std::filesystem::path data;      ///< Bundled: holds scripts/, voices/ and sounds/.
    std::filesystem::path own;       ///< The user's own scripts/, voices/ and sounds/; need not exist.
    std::filesystem::path settings;  ///< The user's config.toml; need not exist, and empty where there is no home.
    std::filesystem::path cache{};   ///< What can be measured again; need not exist, and empty where there is none.
    std::filesystem::path state{};   ///< The journal, and a session that can be resumed; as the cache.
};

/// A file in one of these folders; empty where there is no such folder, for it would be a file of the working folder.
[[nodiscard]] std::filesystem::path file_in(const std::filesystem::path& folder, std::string_view name);

/// Finds the places of this run.
///
/// Shape:  the data folder is $CUEWELL_DATA, else ../share/cuewell/bundled beside the program, else the nearest folder
///         above the program that holds scripts, voices and sounds. Own files, cache and state follow the XDG base
///         directory specification.
/// Errors: Failure where the program's data are nowhere.
[[nodiscard]] Places find_places();

}  // namespace cuewell
