#include "audio/sound_file.h"
#include "cli/session_files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

using namespace cuewell::test;

namespace {

const std::vector<std::string> kTitles{"01 Welcome", "02 Reach, right", "03 Reach, left", "04 Close"};

std::vector<std::string> names_in(const TemporaryFolder& folder, const std::string& below) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder / below)) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

}  // namespace

TEST_CASE("a session that is split is a folder of numbered tracks and a playlist") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "break.mp3", "--split", "--subtitles", "lrc"});
    CHECK(folder.names() == std::vector<std::string>{"break", "break.md", "reach.md"});
    CHECK(names_in(folder, "break") == std::vector<std::string>{"01 Welcome.mp3", "02 Reach, right.mp3",
                                                                "03 Reach, left.mp3", "04 Close.mp3",
                                                                "Short break.m3u8", "break.lrc"});
    const std::string playlist = read_bytes(folder / "break/Short break.m3u8");
    CHECK(playlist.starts_with("#EXTM3U\n#PLAYLIST:Short break\n#EXTINF:"));
    std::size_t from = 0;
    for (const std::string& title : kTitles) {
        const std::size_t at = playlist.find("," + title.substr(3) + "\n" + title + ".mp3\n", from);
        CHECK_MESSAGE(at != std::string::npos, playlist);
        from = at;
    }
}

TEST_CASE("the words beside tracks are called as their folder, however that is written") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "out/", "--split", "--format", "ogg", "--subtitles", "vtt"});
    CHECK(std::filesystem::exists(folder / "out/out.vtt"));
    CHECK_FALSE(std::filesystem::exists(folder / "out/.vtt"));
}

TEST_CASE("the tracks of a session, one behind the other, are the session to the sample") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "whole.wav"});
    render_break(folder, {"-o", "tracks", "--format", "wav", "--split"});
    std::vector<float> joined;
    for (const std::string& title : kTitles) {
        const auto track = cuewell::read_sound_file(folder / "tracks" / (title + ".wav"));
        joined.insert(joined.end(), track.samples.begin(), track.samples.end());
    }
    CHECK((joined == cuewell::read_sound_file(folder / "whole.wav").samples));
}

TEST_CASE("tracks of each format together last as long as the session") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    const long long frames = planned_frames(folder, {"break.md"});
    for (const std::string ending : {"flac", "ogg", "opus", "mp3"}) {
        CAPTURE(ending);
        render_break(folder, {"-o", "break", "--format", ending, "--split"});
        long long sum = 0;
        for (const std::string& title : kTitles) {
            const auto track = cuewell::read_sound_file(folder / "break" / (title + "." + ending));
            sum += static_cast<long long>(track.samples.size());
        }
        CHECK(sum == frames);
    }
}
