#pragma once

#include "cli/command_shape.h"

#include <string>

namespace cuewell {

/// A completion script for bash, zsh or fish, made from the command line itself, so that it cannot lag behind it.
///
/// Errors: UsageError for another shell.
[[nodiscard]] std::string completions_for(const std::string& shell, const CommandShape& program);

}  // namespace cuewell
