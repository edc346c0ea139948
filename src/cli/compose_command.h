#pragma once

#include "session/compose.h"
#include "session/places.h"

#include <string>

namespace cuewell {

/// A routine to compose, and where its script goes.
struct ComposeCommand {
    ComposeRequest request;
    std::string output;          ///< "-" is standard output.
    std::string usual_language;  ///< That of the settings, which nobody needs to name.
};

/// Writes a routine as a script to edit; never over a file. Gives the exit code.
///
/// Errors: as compose_script(); UsageError where there is such a file; Failure where it cannot be written.
[[nodiscard]] int run_compose(const ComposeCommand& command, const Places& places);

}  // namespace cuewell
