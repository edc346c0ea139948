#pragma once

#include <filesystem>

namespace cuewell {

/// What can stand at a path.
enum class FileKind { none, file, folder, other };

/// What stands at a path, links followed. A path that no system could have has nothing.
///
/// Errors: Failure that names the path where it cannot be looked at: what cannot be looked at is not missing.
[[nodiscard]] FileKind file_kind(const std::filesystem::path& path);

/// Whether that is a regular file, a folder, or nothing. Errors: as file_kind().
[[nodiscard]] bool is_file(const std::filesystem::path& path);
[[nodiscard]] bool is_folder(const std::filesystem::path& path);
[[nodiscard]] bool is_missing(const std::filesystem::path& path);

/// Whether that is a regular file, or a link that leads nowhere, say to a disk that is not there: who reads it is told so,
/// where they would be without their file unawares. Errors: as file_kind().
[[nodiscard]] bool is_file_or_broken_link(const std::filesystem::path& path);

/// The absolute path, as it is written. Errors: Failure where the working folder is gone.
[[nodiscard]] std::filesystem::path absolute_path(const std::filesystem::path& path);

/// The absolute path of what stands there, links followed as far as there are any. Errors: as file_kind().
[[nodiscard]] std::filesystem::path real_path(const std::filesystem::path& path);

}  // namespace cuewell
