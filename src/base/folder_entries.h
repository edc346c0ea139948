#pragma once

#include <filesystem>
#include <vector>

namespace cuewell {

/// The paths of what stands in a folder, in any order; nothing where there is no such folder.
///
/// Errors: Failure that names the folder where it cannot be read: what cannot be looked at is not missing.
/// Why:    std::filesystem ends the program where memory runs out on the way through a folder (libstdc++ 12).
[[nodiscard]] std::vector<std::filesystem::path> folder_entries(const std::filesystem::path& folder);

}  // namespace cuewell
