#pragma once

#include <filesystem>

namespace cuewell {

/// Keeps this process, and those it forks, from every file that does not lie in `folder`; there it can read, and no more
/// (Landlock). Descriptors that are open stay as they are.
///
/// Needs:  the process has given up new rights (no_new_privs); it has one thread, for the others are not kept.
/// Errors: false where this system cannot do it (before Linux 5.13, and in some sandboxes); then nothing is changed.
[[nodiscard]] bool read_only_below(const std::filesystem::path& folder);

}  // namespace cuewell
