#pragma once

#include "config/pronunciations.h"
#include "script/shelf.h"
#include "session/session_source.h"

#include <string>
#include <vector>

namespace cuewell {

/// The routine or the only stretch of a source, and then its stretches, as files in a folder that is called `shown`.
///
/// Shape: to be read with a shelf of them alone: a stretch that is not in the source is a fault, also where this machine
///        has one of its name, for it would be another session.
[[nodiscard]] std::vector<ScriptFile> scripts_in(const SessionSource& source, const std::string& shown);

/// The phrases of a source, as they are told in messages; null where it has none.
[[nodiscard]] SourceTextPtr phrases_in(const SessionSource& source, const std::string& shown);

/// How the maker had words said.
///
/// Errors: faults go to `faults`.
[[nodiscard]] Pronunciations pronunciations_in(const SessionSource& source, const std::string& shown,
                                               Diagnostics& faults);

}  // namespace cuewell
