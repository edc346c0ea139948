#include "publish/stale_tracks.h"

#include "export/session_tags.h"
#include "support/temporary_folder.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace cuewell;
using cuewell::test::TemporaryFolder;

namespace {

/// The beginning of an MP3 file that Cuewell made: its tags.
std::string made_by_us() {
    SessionTags tags;
    tags.title = "Part";
    tags.inputs = "0123";
    std::string text;
    for (const std::byte byte : id3_of(tags)) text += std::to_integer<char>(byte);
    return text;
}

std::vector<TrackFile> new_tracks() {
    std::vector<TrackFile> tracks(2);
    tracks[0].file = "01 Welcome.mp3";
    tracks[1].file = "02 Close.mp3";
    return tracks;
}

}  // namespace

TEST_CASE("tracks of an earlier playlist that are no more are found, and only those that Cuewell made") {
    const TemporaryFolder folder;
    const auto playlist = folder.write("Morning.m3u8",
                                       "#EXTM3U\n#EXTINF:1,Welcome\n01 Welcome.mp3\n02 Reach.mp3\n03 Mine.mp3\n"
                                       "../04 Elsewhere.mp3\n05 Gone.mp3\n");
    for (const char* name : {"01 Welcome.mp3", "02 Reach.mp3", "06 Not named.mp3"}) folder.write(name, made_by_us());
    folder.write("03 Mine.mp3", "a song");
    CHECK(stale_tracks(playlist, new_tracks()) == std::vector<std::filesystem::path>{folder.path() / "02 Reach.mp3"});
}

TEST_CASE("a name that a playlist has again and again is looked at once") {
    const TemporaryFolder folder;
    folder.write("02 Reach.mp3", made_by_us());
    std::string names;
    for (int i = 0; i < 1'000; ++i) names += "02 Reach.mp3\n";
    const auto playlist = folder.write("Morning.m3u8", names);
    CHECK(stale_tracks(playlist, new_tracks()) == std::vector<std::filesystem::path>{folder.path() / "02 Reach.mp3"});
}

TEST_CASE("a new track is not stale under the name that an earlier one had, where both are one file") {
    const TemporaryFolder folder;
    const auto playlist = folder.write("Morning.m3u8", "02 close.mp3\n");
    // So it looks where a file system does not tell capitals from small letters.
    std::filesystem::create_hard_link(folder.write("02 Close.mp3", made_by_us()), folder / "02 close.mp3");
    CHECK(stale_tracks(playlist, new_tracks()).empty());
}

TEST_CASE("without an earlier playlist no track is stale") {
    const TemporaryFolder folder;
    folder.write("02 Reach.mp3", made_by_us());
    CHECK(stale_tracks(folder.path() / "Morning.m3u8", new_tracks()).empty());
}

TEST_CASE("a link in the place of a track is left alone") {
    const TemporaryFolder folder;
    folder.write("elsewhere.mp3", made_by_us());
    std::filesystem::create_symlink(folder.path() / "elsewhere.mp3", folder.path() / "02 Reach.mp3");
    const auto playlist = folder.write("Morning.m3u8", "02 Reach.mp3\n");
    CHECK(stale_tracks(playlist, new_tracks()).empty());
}
