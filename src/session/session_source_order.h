#pragma once

#include "session/session_source.h"

#include <string>
#include <vector>

namespace cuewell {

/// What is wrong with a file that comes after `files` in a source, as a sentence; empty where nothing is.
///
/// Shape:  the session's own script comes first, a routine or a stretch by itself; no name of a kind is there twice.
[[nodiscard]] std::string fault_after(const std::vector<SourceFile>& files, const SourceFile& next);

}  // namespace cuewell
