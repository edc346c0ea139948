#pragma once

#include "session/session_source.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace cuewell {

/// Whether the user means a file that can hold the scripts of its session: one that we write.
[[nodiscard]] bool is_session_file(const std::string& text);

/// The text of the source that is inside a session file.
///
/// Errors: UsageError where there is no such file, or no source in it; Failure where it cannot be opened.
[[nodiscard]] SourceTextPtr source_text_in(const std::filesystem::path& file);

/// What the session of a file was made from.
///
/// Errors: as source_text_in; faults go to `faults`, and the result is then empty.
[[nodiscard]] std::optional<SessionSource> source_in(const std::filesystem::path& file, Diagnostics& faults);

struct SessionOptions;

/// The source that a session is made from again: what the options have of it, else what is in the file that they name;
/// null where they name no such file.
///
/// Errors: as source_text_in; ScriptError with the faults of the source, and UsageError where it lacks a voice or an
///         ambience that no option names: nobody else's is put in its place.
[[nodiscard]] std::shared_ptr<const SessionSource> source_for(const SessionOptions& options);

}  // namespace cuewell
