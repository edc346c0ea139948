#pragma once

#include "base/on_wait.h"
#include "session/file_stamps.h"

#include <filesystem>
#include <vector>

namespace cuewell {

/// How changes are noticed.
enum class Notice { at_once, by_looking };

/// Waits until one of the files is saved, made or removed, and then until all is quiet again.
///
/// Shape:  `before` are the stamps that count as known: what changed since they were taken is noticed at once. With
///         `by_looking`, as where the system does not tell of changes, the files are looked at once a second.
/// Errors: what `on_wait` throws, which is called several times a second.
void wait_for_change(const std::vector<std::filesystem::path>& files, const FileStamps& before, const OnWait& on_wait,
                     Notice notice = Notice::at_once);

}  // namespace cuewell
