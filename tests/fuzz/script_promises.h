#pragma once

#include "script/shelf.h"

namespace cuewell::fuzz {

/// Expects of a script, sound or not: its faults lie in it, its mends leave a text that can be read, and its house form
/// means the same and is its own form.
void expect_promises(const SourceTextPtr& source, ScriptKind kind);

}  // namespace cuewell::fuzz
