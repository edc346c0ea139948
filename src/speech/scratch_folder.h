#pragma once

#include "base/descriptor.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace cuewell {

/// Where short-lived files go: what TMPDIR says, else /tmp.
///
/// Errors: Failure where TMPDIR is a path from a working folder that is gone.
[[nodiscard]] std::filesystem::path folder_for_temporary_files();

/// An empty folder that nobody else may look into, and that goes with the object, with all that is in it. What a program
/// that was killed has left goes with the next one that is made.
class ScratchFolder {
public:
    /// Errors: Failure where it cannot be made.
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    /// Writes a file in the folder.
    ///
    /// Errors: Failure where that cannot be done, such as on a disk that is full.
    std::filesystem::path write(const std::string& name, std::string_view text) const;

private:
    std::filesystem::path path_;
    Descriptor claim_;  ///< Holds a lock: somebody works in it.
};

}  // namespace cuewell
