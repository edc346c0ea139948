#pragma once

#include "base/diagnostic.h"
#include "base/on_wait.h"
#include "base/source.h"

#include <filesystem>
#include <optional>
#include <string>

namespace cuewell {

/// A script in the house form, as script_form() makes it.
struct FormattedScript {
    std::string text;
    bool is_changed = false;  ///< It was written otherwise.
    SourceTextPtr source;     ///< As it was read.
};

/// Reads a script and puts it into the house form; the file stays as it is.
///
/// Errors: faults of the script go to `faults`, and the result is then empty. Failure where it cannot be read; UsageError
///         where it is no script.
[[nodiscard]] std::optional<FormattedScript> format_script(const std::filesystem::path& file, Diagnostics& faults);

/// The same for a script that came down a pipe: a routine if it looks like one.
[[nodiscard]] std::optional<FormattedScript> format_script_text(std::string bytes, Diagnostics& faults);

/// Writes a script back in its form: whole, or not at all. Permissions stay, and a link is followed.
///
/// Errors: Failure that names the file, also where it was changed since it was read: it then stays as it is; what
///         `on_wait` throws.
void write_formatted(const std::filesystem::path& file, const FormattedScript& script, const OnWait& on_wait);

}  // namespace cuewell
