#pragma once

#include <filesystem>
#include <string>

namespace cuewell {

/// What a file is called that is not whole yet: hidden, and of this process; `number` tells several apart.
[[nodiscard]] std::string hidden_name(int number);

/// Marks an open file as one that this process works on, until it is closed or the process ends, however it does.
void claim_hidden_file(int descriptor) noexcept;

/// Removes from a folder the files with hidden names that nobody works on any more: a program that was killed in the
/// moment between naming a file and putting it in its place has left them. Failing in that does no harm.
void remove_abandoned_files(const std::filesystem::path& folder) noexcept;

}  // namespace cuewell
