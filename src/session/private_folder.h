#pragma once

#include <filesystem>

namespace cuewell {

/// Makes a folder that only its owner looks into, and the same of those that lead to it, as the XDG base directory
/// specification asks. One that is there stays as it is.
///
/// Errors: Failure that names the folder that could not be made.
void make_private_folder(const std::filesystem::path& folder);

}  // namespace cuewell
