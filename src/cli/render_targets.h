#pragma once

#include "cli/commands.h"
#include "session/render.h"

namespace cuewell {

/// Where the files of a render go.
///
/// Errors: UsageError for an unknown format, ending or number of bits, where two results would go to one file, where one
///         would replace the script, and where sound would go to a terminal.
[[nodiscard]] RenderTargets targets_of(const RenderRequest& request);

}  // namespace cuewell
