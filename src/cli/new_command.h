#pragma once

#include "session/new_script.h"
#include "session/places.h"

#include <optional>
#include <string>

namespace cuewell {

/// A script to begin, and where it goes.
struct NewRequest {
    NewScript script;
    std::optional<std::string> output;  ///< File or folder, "-" is standard output; else NAME.md in this folder.
};

/// Writes the beginning of a script; never over a file. Gives the exit code.
///
/// Errors: as new_script(); UsageError where there is such a file; Failure where it cannot be written.
[[nodiscard]] int run_new(const NewRequest& request, const Places& places);

}  // namespace cuewell
