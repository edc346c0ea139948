#pragma once

#include <cerrno>
#include <filesystem>
#include <string>

namespace cuewell {

/// What a file is called that is not whole yet: hidden, and of this process; `number` tells several apart.
[[nodiscard]] std::string hidden_name(int number);

/// Calls `make` with hidden names until one is free; gives that name, or nothing with errno set. EEXIST means taken.
template <class Make>
[[nodiscard]] std::string with_free_name(Make make) {
    constexpr int kTries = 1000;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        std::string hidden = hidden_name(attempt);
        if (make(hidden)) return hidden;
        if (errno != EEXIST) break;
    }
    return {};
}

/// Locks an open file as one that this process works on, until it is closed or the process ends, however it does.
///
/// Shape: false where another process has locked it. Where the system has no locks it counts as locked.
bool lock_hidden_file(int descriptor) noexcept;

/// Locks a file that was just made under a hidden name.
///
/// Shape: false, with errno EEXIST, where whoever removes what is abandoned was faster: another name has to be found.
[[nodiscard]] bool claim_hidden_file(int descriptor) noexcept;

/// Removes hidden files that another process left in the folder when it was killed: those that nobody works on.
/// One that it cannot remove stays.
void remove_abandoned_files(const std::filesystem::path& folder) noexcept;

}  // namespace cuewell
