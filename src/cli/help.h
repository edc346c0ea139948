#pragma once

#include "cli/command_shape.h"

#include <string>

namespace cuewell {

/// The help of a command, or of the program: grouped, at most 79 columns wide.
[[nodiscard]] std::string help_of(const CommandShape& command);

}  // namespace cuewell
