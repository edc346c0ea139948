#pragma once

#include "base/diagnostic.h"
#include "script/library.h"
#include "session/workshop.h"

#include <filesystem>
#include <string>

namespace cuewell {

/// Whether a file is none of the scripts that one plays: it ends in `.toml`, or sessions are written into it.
[[nodiscard]] bool is_data_file(const std::filesystem::path& path);

/// Checks such a file: phrases, words of the checker, areas, the words of composed sessions, pronunciations, an ambience or
/// a voice, by its name, its folder or its keys.
///
/// Errors: go to `faults`, Failure where it cannot be read.
void check_data_file(const std::filesystem::path& path, const std::string& language, const KnownNames& names,
                     const Workshop& workshop, Diagnostics& faults);

/// Checks a voice, by its name or its path: whether it can speak, and whether one can follow it.
void check_voice(const std::string& name_or_path, const Workshop& workshop, Diagnostics& faults);

}  // namespace cuewell
