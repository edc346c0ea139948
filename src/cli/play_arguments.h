#pragma once

#include "cli/command_line.h"
#include "cli/commands.h"

#include <string>
#include <vector>

namespace cuewell {

/// The options of a session, as typed over `defaults`.
///
/// Errors: UsageError.
[[nodiscard]] SessionOptions session_options(const TypedCommand& typed, SessionOptions defaults);

/// Errors: UsageError.
[[nodiscard]] PlayRequest play_request(const TypedCommand& typed, SessionOptions (*defaults)());

}  // namespace cuewell
