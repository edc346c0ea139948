#pragma once

#include "base/on_wait.h"
#include "script/shelf.h"
#include "session/places.h"

#include <filesystem>
#include <optional>
#include <string>

namespace cuewell {

/// A script that is to be begun.
struct NewScript {
    ScriptKind kind = ScriptKind::stretch;
    std::string name;
    std::optional<std::string> title;  ///< Else it is made of the name.
    std::string language = "en";
};

/// The text of a script to fill in: sound, in the house form, and with comments that explain it.
///
/// Shape:  the template of the language, `scripts/en/templates/stretch.md`, the user's own before the bundled one, with the
///         title in the place of `{title}`.
/// Errors: UsageError where a script cannot have that name or title, and where the language has no template; ScriptError
///         and Failure where the template cannot be read.
[[nodiscard]] std::string new_script(const NewScript& wish, const Places& places);

/// Writes a new script to `file`: whole, or not at all, and never over anything that is there.
///
/// Errors: UsageError where something is there, be it a link that leads nowhere; Failure that names the file, also where
///         something came while it was written; what `on_wait` throws.
void write_new_script(const std::filesystem::path& file, const std::string& text, const OnWait& on_wait);

}  // namespace cuewell
