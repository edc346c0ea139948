#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace cuewell {

/// What Cuewell itself reads back out of a file that it made.
struct KeptTags {
    std::optional<std::string> source;  ///< The scripts that the session was made from.
    std::optional<std::string> inputs;  ///< What tells whether the file is up to date.
};

/// Reads what Cuewell wrote into a sound file's tags, or into a page; the file may come from a stranger.
///
/// Shape:  texts are valid UTF-8 of at most 4 MiB without control characters; nothing where the file is of no format
///         that we write, by its first bytes and not by its name, or was cut off before them. Tags that another program
///         wrote again are read too, in ID3v2.3 as well.
/// Errors: Failure that names the file where it cannot be read or is no ordinary file.
/// Thread: any; keeps no state. It reads by itself, in bounds and without a library, so no process has to fence it.
[[nodiscard]] KeptTags kept_tags_of(const std::filesystem::path& file);

}  // namespace cuewell
