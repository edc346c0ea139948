#pragma once

#include "base/descriptor.h"

#include <sys/types.h>

#include <cerrno>
#include <filesystem>
#include <string>

namespace cuewell {

/// What a file is called that is not whole yet: hidden, and of this process; `number` tells several apart.
[[nodiscard]] std::string hidden_name(int number);

/// Calls `make` with hidden names until one is free; gives that name, or nothing with errno set.
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

/// A new file in an open folder, for reading and writing, that has no name; not open, with errno set, where none can be had.
[[nodiscard]] Descriptor open_unnamed(int folder, mode_t permissions);

/// Whether open_unnamed() failed because the file system or the kernel knows no files without a name.
[[nodiscard]] bool says_unnamed_is_unknown(int error) noexcept;

/// Marks an open file as one that this process works on, until it is closed or the process ends, however it does.
void claim_hidden_file(int descriptor) noexcept;

/// Removes from a folder the files with hidden names that nobody works on any more: a program that was killed in the
/// moment between naming a file and putting it in its place has left them. Failing in that does no harm.
void remove_abandoned_files(const std::filesystem::path& folder) noexcept;

}  // namespace cuewell
