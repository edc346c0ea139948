#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "script/shelf.h"

#include <optional>
#include <string>

namespace cuewell {

/// A script in the one house form, as the bundled ones are written: what it means stays, and so do its comments.
///
/// Shape:  a text in the form comes out as it went in.
/// Errors: what is wrong in the script goes to `faults`, and the result is then empty. Whether what it names exists is
///         not looked at.
[[nodiscard]] std::optional<std::string> script_form(const SourceTextPtr& source, ScriptKind kind, Diagnostics& faults);

}  // namespace cuewell
