#pragma once

#include "audio/clip.h"
#include "base/time.h"

#include <filesystem>

namespace cuewell {

/// Reads a sound file as mono at its own rate (channels are averaged).
///
/// Errors: Failure that names the file and the reason; a file over ten minutes is refused.
[[nodiscard]] Clip read_sound_file(const std::filesystem::path& path);

/// What two ears hear, as long in one as in the other.
struct StereoClip {
    Clip left;
    Clip right;
};

/// Reads the first `longest` of a sound file at its own rate, or as much as five minutes at 96 kHz are; mono sounds in both
/// ears.
///
/// Errors: Failure that names the file and the reason; so is more than two channels, since nobody can say which of them
///         is heard where.
[[nodiscard]] StereoClip read_stereo_file(const std::filesystem::path& path, Duration longest);

}  // namespace cuewell
