#pragma once

#include <string>

namespace CLI {
class App;
}

namespace cuewell {

/// A completion script for bash, zsh or fish, made from the command line itself, so that it cannot lag behind it.
///
/// Errors: UsageError for another shell.
[[nodiscard]] std::string completions_for(const std::string& shell, const CLI::App& program);

}  // namespace cuewell
