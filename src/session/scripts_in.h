#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {

/// The scripts in a folder and in those below it: files that end in `.md` and open with a head.
///
/// Shape:  paths that begin with `folder` as it was typed, sorted. Hidden files and folders are passed over, links to
///         folders are not followed, and folders that lie deeper than sixteen are not looked into.
/// Errors: Failure where a folder cannot be read, or there are more than ten thousand of them.
[[nodiscard]] std::vector<std::string> scripts_in(const std::filesystem::path& folder);

}  // namespace cuewell
