#include "publish/tracks.h"

#include "base/errors.h"
#include "support/failure.h"

#include <doctest/doctest.h>

#include <string>

using namespace cuewell;

namespace {

/// Ten seconds of welcome, twenty for each side, thirty of close.
Timeline session_of_two_sides() {
    Timeline timeline;
    timeline.title = "Morning";
    timeline.rate = {1'000};
    timeline.length = Frames(80'500);
    timeline.chapters = {{FramePosition(0), "Welcome"},
                         {FramePosition(10'000), "Reach: up, right", PassPlace{0, 0}},
                         {FramePosition(30'000), "Reach: up, left", PassPlace{0, 1}},
                         {FramePosition(50'000), "Close"}};
    return timeline;
}

SessionTags tags_of_session() {
    SessionTags tags;
    tags.rate = {1'000};
    tags.title = "Morning";
    tags.album = "Morning";
    tags.captions = {{FramePosition(9'000), FramePosition(9'900), "before"},
                     {FramePosition(10'000), FramePosition(12'000), "first"},
                     {FramePosition(29'000), FramePosition(31'000), "last"},
                     {FramePosition(30'000), FramePosition(31'000), "after"}};
    tags.chapters = file_chapters(session_of_two_sides());
    tags.length = Frames(80'500);
    return tags;
}

}  // namespace

TEST_CASE("the tracks of a session lie end to end, from its first frame to its last") {
    const Timeline timeline = session_of_two_sides();
    FramePosition at;
    for (const TrackFile& track : tracks_of(timeline, ".ogg")) {
        CHECK(track.part.start == at);
        at = track.part.end;
    }
    CHECK(at - FramePosition() == timeline.length);
}

TEST_CASE("tracks are called by number and title, so that players sort them") {
    std::vector<std::string> files;
    for (const TrackFile& track : tracks_of(session_of_two_sides(), ".ogg")) files.push_back(track.file);
    CHECK(files == std::vector<std::string>{"01 Welcome.ogg", "02 Reach up, right.ogg", "03 Reach up, left.ogg",
                                            "04 Close.ogg"});
}

TEST_CASE("a hundred tracks and more have numbers of three digits") {
    Timeline timeline = session_of_two_sides();
    timeline.chapters.clear();
    timeline.length = Frames(240'000);
    for (int i = 0; i < 120; ++i) timeline.chapters.push_back({FramePosition(i * 2'000), "Part"});
    const std::vector<TrackFile> tracks = tracks_of(timeline, ".mp3");
    REQUIRE(tracks.size() == 120);
    CHECK(tracks.front().file == "001 Part.mp3");
    CHECK(tracks.back().file == "120 Part.mp3");
}

TEST_CASE("a session of thousands of chapters is not split") {
    Timeline timeline = session_of_two_sides();
    timeline.chapters.clear();
    timeline.length = Frames(2'000'000);
    for (int i = 0; i < 1'000; ++i) timeline.chapters.push_back({FramePosition(i * 2'000), "Part"});
    CHECK(test::refusal_of([&] { check_tracks(timeline); }) == "--split would make 1000 tracks, and 999 are the most");
    timeline.chapters.pop_back();
    CHECK(test::refusal_of([&] { check_tracks(timeline); }) == "no refusal");
}

TEST_CASE("the playlist names every track with its title and its length in seconds") {
    const Timeline timeline = session_of_two_sides();
    CHECK(playlist_of(tracks_of(timeline, ".ogg"), timeline.title, timeline.rate) ==
          "#EXTM3U\n"
          "#PLAYLIST:Morning\n"
          "#EXTINF:10,Welcome\n"
          "01 Welcome.ogg\n"
          "#EXTINF:20,Reach: up, right\n"
          "02 Reach up, right.ogg\n"
          "#EXTINF:20,Reach: up, left\n"
          "03 Reach up, left.ogg\n"
          "#EXTINF:31,Close\n"
          "04 Close.ogg\n");
}

TEST_CASE("a track has a title and a number of its own, and the words that are said in it") {
    const TrackFile second = tracks_of(session_of_two_sides(), ".ogg")[1];
    const SessionTags tags = tags_of_track(tags_of_session(), second, {2, 4});
    CHECK(tags.title == "Reach: up, right");
    CHECK(tags.album == "Morning");
    REQUIRE(tags.track);
    CHECK(tags.track->number == 2);
    CHECK(tags.track->of == 4);
    CHECK(tags.chapters.empty());
    CHECK(tags.length == Frames(20'000));
    REQUIRE(tags.captions.size() == 2);
    CHECK(tags.captions[0].text == "first");
    CHECK(tags.captions[0].start == FramePosition(0));
    CHECK(tags.captions[1].text == "last");
    CHECK(tags.captions[1].end == FramePosition(20'000));
}
