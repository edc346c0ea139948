#pragma once

#include "audio/sound_file.h"
#include "base/time.h"

#include <filesystem>

namespace cuewell {

/// The first five minutes of a sound file at kAmbienceLoudness, with peaks so low that any two moments of it may be
/// faded into each other. A peak on one side lowers both.
///
/// Errors: Failure that names the file: it is no sound, too short, or silent.
[[nodiscard]] StereoClip read_levelled(const std::filesystem::path& file, SampleRate rate);

}  // namespace cuewell
