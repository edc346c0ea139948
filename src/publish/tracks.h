#pragma once

#include "export/session_tags.h"
#include "publish/file_wishes.h"
#include "session/prepare.h"
#include "sink/file_sink.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {

/// A file of a session that is split.
struct TrackFile {
    FileChapter part;
    std::string file;  ///< Its name in the folder: `02 Trunk rotation, right.ogg`.
};

/// Whether a session can be split, to be asked before anything is written.
///
/// Errors: UsageError for one of thousands of chapters.
void check_tracks(const Timeline& timeline);

/// A track for welcome, each side of each stretch, and close.
///
/// Shape: without a gap from the first frame to the last, numbered as players sort them.
[[nodiscard]] std::vector<TrackFile> tracks_of(const Timeline& timeline, const std::string& ending);

/// The tracks in order, for players that read M3U8.
[[nodiscard]] std::string playlist_of(const std::vector<TrackFile>& tracks, const std::string& title, SampleRate rate);

/// What a track says of itself: its own title and number, what is said in it, and the routine as its album.
[[nodiscard]] SessionTags tags_of_track(const SessionTags& session, const TrackFile& track, TrackPlace place);

/// Writes the tracks of a session into a folder, which is made where it is not there, and then their playlist.
///
/// Needs:  the ambience is made.
/// Errors: Failure that names the file; whatever `progress` throws. Each file is then whole or not there.
void write_tracks(const PreparedSession& session, const std::filesystem::path& folder, const FileWishes& wishes,
                  const WriteProgress& progress);

}  // namespace cuewell
