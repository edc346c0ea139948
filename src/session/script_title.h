#pragma once

#include <string>

namespace cuewell {

/// Refuses what cannot be the title of a script; `origin` is the option or argument that it was made of.
///
/// Errors: UsageError that names the origin.
void check_title(const std::string& title, const char* origin = "--title");

}  // namespace cuewell
