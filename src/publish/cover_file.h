#pragma once

#include "export/session_tags.h"
#include "sink/file_format.h"

#include <filesystem>

namespace cuewell {

/// A picture of the user's own, for the cover of a file.
///
/// Shape:  PNG or JPEG of at most 10 MiB; its bytes are taken as they are.
/// Errors: UsageError for a file of another kind or size; Failure where it cannot be read.
[[nodiscard]] CoverPicture read_cover(const std::filesystem::path& file);

/// The same, for a sound file of that format: in an MP3 it has at most 2 MiB.
[[nodiscard]] CoverPicture read_cover_for(FileFormat format, const std::filesystem::path& file);

}  // namespace cuewell
