#pragma once

#include "session/compose.h"

#include <filesystem>
#include <string>

namespace cuewell {

/// Refuses a file from which a composed routine would not find its stretches: they are looked for beside it, then among
/// one's own and the bundled ones.
///
/// Errors: UsageError that names the first of them, and what to do.
void check_place(const ComposedScript& composed, const std::filesystem::path& file, const Places& places,
                 const std::string& language);

}  // namespace cuewell
