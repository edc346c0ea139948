#pragma once

#include "session/options.h"

#include <string>

namespace cuewell {

/// The options of a session that is made again from its file: those that it was made with, so that it is the same.
///
/// Shape:  of the user's own settings only what is for playing.
/// Errors: as source_for; UsageError for an option that this version does not have.
[[nodiscard]] SessionOptions options_inside(const std::string& file, const SessionOptions& settings);

}  // namespace cuewell
