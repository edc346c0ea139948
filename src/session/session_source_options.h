#pragma once

#include "session/session_source.h"

#include <string>
#include <vector>

namespace cuewell {

struct SessionOptions;

/// The options that make a session, in the order in which they are written.
[[nodiscard]] const std::vector<std::string>& source_option_names();

/// The options of a session that are not as usual, and its voice, in the order of source_option_names().
[[nodiscard]] std::vector<SourceOption> source_options_of(const ScriptedSession& session);

/// What is wrong with an option of a source, as part of a sentence; empty where nothing is.
///
/// Why:    a voice can run a program, and an ambience be any file: a stranger's text may name one, but not by a path.
[[nodiscard]] std::string fault_of(const SourceOption& option);

/// As SessionSource::lacks.
[[nodiscard]] std::vector<SourceOption> lacking_files_of(const SessionOptions& options);

}  // namespace cuewell
