#pragma once

#include "base/diagnostic.h"
#include "base/source.h"

#include <filesystem>
#include <string>

namespace cuewell {

/// No text that people write for us is larger.
inline constexpr std::size_t kLargestTextFile = 1U << 20U;

/// Reads a text file that may come from a stranger.
///
/// Shape:  UTF-8 without its byte order mark; at most `kLargestTextFile` bytes, no control characters but tabs and line ends.
/// Errors: what is wrong inside the file goes to `faults` with its place, and the result is null;
///         Failure where the file cannot be read at all, with the system's reason.
[[nodiscard]] SourceTextPtr read_text_file(const std::filesystem::path& path, std::string name, std::string label,
                                           Diagnostics& faults);

}  // namespace cuewell
