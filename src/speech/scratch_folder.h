#pragma once

#include "base/descriptor.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace cuewell {

/// An empty folder that nobody else may look into, and that goes with the object, with all that is in it.
class ScratchFolder {
public:
    /// Removes what programs that were killed have left of theirs in the folder for temporary files.
    static void remove_abandoned();

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
