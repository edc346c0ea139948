#pragma once

#include "base/descriptor.h"

#include <sys/types.h>

#include <filesystem>

namespace cuewell {

/// Where short-lived files go: what TMPDIR says, else /tmp.
///
/// Errors: Failure where TMPDIR is a path from a working folder that is gone.
[[nodiscard]] std::filesystem::path folder_for_temporary_files();

/// A new file in an open folder, for reading and writing, that has no name and can be given one.
///
/// Shape: not open, with errno set, where none can be had; says_unnamed_is_unknown() tells whether any could.
[[nodiscard]] Descriptor open_unnamed_file(int folder, mode_t permissions);
[[nodiscard]] bool says_unnamed_is_unknown(int error) noexcept;

/// A new file in a folder, for reading and writing, that is gone when it is closed, however that comes about.
///
/// Shape: for its owner only; where the file system knows no files without a name it has a hidden one, for a moment.
///        Not open, with errno set, where none can be had.
[[nodiscard]] Descriptor open_temporary_file(int folder);
[[nodiscard]] Descriptor open_temporary_file(const std::filesystem::path& folder);

}  // namespace cuewell
