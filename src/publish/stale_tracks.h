#pragma once

#include "publish/tracks.h"

#include <filesystem>
#include <vector>

namespace cuewell {

/// The tracks that a playlist of an earlier time names, and that are none of the new ones: a player that plays folders
/// would mix them in.
///
/// Shape:  only what Cuewell made, by its tags, and what lies beside the playlist.
/// Errors: none; what cannot be read is no track.
[[nodiscard]] std::vector<std::filesystem::path> stale_tracks(const std::filesystem::path& playlist,
                                                              const std::vector<TrackFile>& tracks);

/// Removes files; one that cannot be removed stays.
void remove_files(const std::vector<std::filesystem::path>& files);

}  // namespace cuewell
