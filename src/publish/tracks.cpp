#include "publish/tracks.h"

#include "audio/excerpt.h"
#include "base/clean_text.h"
#include "base/errors.h"
#include "publish/file_name.h"
#include "publish/folder.h"
#include "publish/late_loudness.h"
#include "publish/session_sound.h"
#include "publish/stale_tracks.h"
#include "publish/tags.h"
#include "sink/text_file_sink.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace cuewell {
namespace {

std::vector<Caption> captions_in(const std::vector<Caption>& captions, const FileChapter& part) {
    std::vector<Caption> inside;
    for (Caption caption : captions) {
        if (caption.start < part.start || caption.start >= part.end) continue;
        const Frames before = part.start - FramePosition();
        caption.start = caption.start - before;
        caption.end = std::min(caption.end, part.end) - before;
        inside.push_back(std::move(caption));
    }
    return inside;
}

/// That speak for the measuring of loudness, for which all tracks but the first wait.
constexpr int kThreads = 2;

/// A session has a few dozen; each track holds all that it was made from.
constexpr std::size_t kMostTracks = 999;

/// Whole seconds, rounded half up: players show no more.
std::int64_t seconds_of(Frames length, SampleRate rate) { return (length.count() + rate.hz / 2) / rate.hz; }

}  // namespace

void check_tracks(const Timeline& timeline) {
    const std::size_t count = file_chapters(timeline, std::numeric_limits<std::size_t>::max()).size();
    if (count > kMostTracks)
        throw UsageError(fmt::format("--split would make {} tracks, and {} are the most", count, kMostTracks));
}

std::vector<TrackFile> tracks_of(const Timeline& timeline, const std::string& ending) {
    std::vector<TrackFile> tracks;
    std::vector<FileChapter> parts = file_chapters(timeline, std::numeric_limits<std::size_t>::max());
    const std::size_t digits = std::max<std::size_t>(2, std::to_string(parts.size()).size());
    for (FileChapter& part : parts) {
        std::string file = fmt::format("{:0{}} {}{}", tracks.size() + 1, digits, file_name_of(part.title), ending);
        tracks.push_back({std::move(part), std::move(file)});
    }
    return tracks;
}

std::string playlist_of(const std::vector<TrackFile>& tracks, const std::string& title, SampleRate rate) {
    std::string text = fmt::format("#EXTM3U\n#PLAYLIST:{}\n", visible_text(title));
    for (const TrackFile& track : tracks) {
        text += fmt::format("#EXTINF:{},{}\n{}\n", seconds_of(track.part.end - track.part.start, rate),
                            visible_text(track.part.title), track.file);
    }
    return text;
}

SessionTags tags_of_track(const SessionTags& session, const TrackFile& track, TrackPlace place) {
    SessionTags tags = session;
    tags.title = track.part.title;
    tags.track = place;
    tags.chapters.clear();
    tags.captions = captions_in(session.captions, track.part);
    tags.length = track.part.end - track.part.start;
    return tags;
}

void write_tracks(const PreparedSession& session, const std::filesystem::path& folder, const FileWishes& wishes,
                  const WriteProgress& progress) {
    const Frames all = session.timeline.length;
    const auto tell = [&](Frames done) {
        if (progress) progress(done, all);
    };
    const std::vector<TrackFile> tracks = tracks_of(session.timeline, ending_of(wishes.encoding.format));
    make_folder(folder);
    const SessionTags whole = tags_of(session, wishes);
    const LateLoudness loudness(session, wishes.encoding.format, kThreads);
    for (std::size_t number = 0; number < tracks.size(); ++number) {
        const TrackFile& track = tracks[number];
        const TrackPlace place{static_cast<int>(number) + 1, static_cast<int>(tracks.size())};
        EncodeOptions encoding = wishes.encoding;
        const Frames before = track.part.start - FramePosition();
        Excerpt part(sound_of(session, wishes), track.part.start, track.part.end - track.part.start);
        PeakMeter sound(part);
        encoding.late_tags = [&](const OnWait& on_wait) {
            SessionTags tags = tags_of_track(whole, track, place);
            loudness.add_to(tags, sound, on_wait);
            return file_tags_of(tags, encoding.format);
        };
        write_file(sound, folder / track.file, encoding,
                   loudness.watched([&](Frames done, Frames) { tell(before + done); }));
    }
    const std::filesystem::path playlist = folder / (file_name_of(session.timeline.title) + ".m3u8");
    const std::vector<std::filesystem::path> stale = stale_tracks(playlist, tracks);
    // At last, so that a playlist names files that are there.
    write_text_file(playlist, playlist_of(tracks, session.timeline.title, session.timeline.rate), [&] { tell(all); });
    remove_files(stale);
}

}  // namespace cuewell
