#pragma once

#include "base/descriptor.h"

#include <chrono>
#include <filesystem>
#include <vector>

namespace cuewell {

/// Tells that files are saved in folders, without saying which: an editor writes, or moves a new file to the place of the
/// old one.
///
/// Shape:  where the system cannot tell (no inotify, no watches left, a folder that is not there), it never does.
class FolderEvents {
public:
    explicit FolderEvents(const std::vector<std::filesystem::path>& folders);

    /// Waits until something happens, the time is over, or a signal comes. Whether something happened.
    [[nodiscard]] bool wait(std::chrono::milliseconds longest);

private:
    Descriptor queue_;
};

}  // namespace cuewell
