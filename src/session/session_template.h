#pragma once

#include "base/diagnostic.h"
#include "plan/arranged_script.h"
#include "script/library.h"
#include "session/places.h"

#include <filesystem>
#include <optional>
#include <string>

namespace cuewell {

/// The file of a language that sessions are written into.
inline const std::string kTemplateFile = "compose.md";

/// Whether a file is one: no script that could be played, which may have the same name.
[[nodiscard]] bool is_template_file(const std::filesystem::path& file);

/// Reads a text as one to write sessions into; empty where it has faults, which go to `faults`.
[[nodiscard]] std::optional<SessionTemplate> parse_template(const SourceTextPtr& source, Diagnostics& faults);

/// Reads that file; empty where the language has none, and where it has faults, which go to `faults`.
[[nodiscard]] std::optional<SessionTemplate> read_template(const Places& places, const std::string& language,
                                                           Diagnostics& faults);

/// Whether a routine's own close is a rest.
[[nodiscard]] bool closes_with_rest(const Routine& routine, Duration breath);

/// The file of a script that was put together; it stands where the routine stood that it was made of, if any.
[[nodiscard]] ScriptFile composed_file(const std::optional<ScriptFile>& routine, std::string text);

}  // namespace cuewell
