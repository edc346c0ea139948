#pragma once

#include "base/source.h"
#include "script/shelf.h"

#include <string>

namespace cuewell {

/// Everything that a sound script says, and nothing of how it is written: the same text for scripts that mean the same.
///
/// Errors: std::runtime_error with the whole text of the faults.
[[nodiscard]] std::string meaning_of(const SourceTextPtr& source, ScriptKind kind);

}  // namespace cuewell
