#pragma once

#include <filesystem>

namespace cuewell {

/// The folders that the program reads from.
struct Places {
    std::filesystem::path data;      ///< Bundled: holds scripts/, voices/ and sounds/.
    std::filesystem::path own;       ///< The user's own scripts/ and voices/; need not exist.
    std::filesystem::path settings;  ///< The user's config.toml; need not exist.
};

/// Finds the places of this run.
///
/// Shape:  the data folder is $CUEWELL_DATA, else ../share/cuewell beside the program, else the nearest folder above
///         the program that holds scripts, voices and sounds. Own files follow the XDG base directory specification.
/// Errors: Failure where the program's data are nowhere.
[[nodiscard]] Places find_places();

}  // namespace cuewell
