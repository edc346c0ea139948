#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace cuewell {

/// Something that is tried behind a fence.
struct Attempt {
    std::string what;
    /// The error it was refused with, 0 where it was done.
    std::function<int()> error;
};

/// Every way to leave a mark outside a process that came to mind. `folder` has a file "voice" and none "other".
[[nodiscard]] std::vector<Attempt> attempts(const std::filesystem::path& folder);

/// The one of that name.
[[nodiscard]] Attempt attempt(const std::filesystem::path& folder, const std::string& what);

/// The error of an attempt to open a file, 0 where it was opened.
[[nodiscard]] int error_of_opening(const std::filesystem::path& path, int flags);

}  // namespace cuewell
