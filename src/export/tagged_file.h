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

/// Reads what Cuewell wrote into a sound file's tags; the file may come from a stranger.
///
/// Shape:  texts are valid UTF-8 of at most 4 MiB; nothing where the file is of no format that we write.
/// Errors: Failure that names the file where it cannot be opened.
[[nodiscard]] KeptTags kept_tags_of(const std::filesystem::path& file);

}  // namespace cuewell
