#pragma once

#include <filesystem>

namespace cuewell {

/// Makes a folder and those above it, where they are not there yet.
///
/// Errors: Failure that names it.
void make_folder(const std::filesystem::path& folder);

}  // namespace cuewell
