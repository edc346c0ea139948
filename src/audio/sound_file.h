#pragma once

#include "audio/clip.h"

#include <filesystem>

namespace cuewell {

/// Reads a sound file as mono at its own rate (channels are averaged).
///
/// Errors: Failure that names the file and the reason; a file over ten minutes is refused.
[[nodiscard]] Clip read_sound_file(const std::filesystem::path& path);

}  // namespace cuewell
