#include "publish/tags.h"

#include "base/version.h"
#include "publish/session_cover.h"
#include "publish/shown_length.h"
#include "session/session_source.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

constexpr const char* kProgramName = "Cuewell";

}  // namespace

SessionTags tags_of(const PreparedSession& session, const FileWishes& wishes) {
    const Timeline& timeline = session.timeline;
    const Routine& routine = session.scripted->routine.routine;
    const ShownWords& words = session.scripted->phrases.shown;
    SessionTags tags;
    tags.title = timeline.title;
    tags.artist = routine.author.empty() ? kProgramName : routine.author;
    tags.album = timeline.title;
    tags.genre = shown(words, "genre");
    tags.date = routine.date.empty() ? wishes.date : routine.date;
    tags.language = timeline.language;
    tags.comment = shown(words, "comment", {{"time", shown_minutes(words, timeline)}});
    tags.encoder = fmt::format("{} {}", kProgramName, version());
    tags.chapters = file_chapters(timeline);
    tags.captions = captions_of(timeline, words);
    tags.rate = timeline.rate;
    tags.length = timeline.length;
    tags.cover = session_cover(session, wishes);
    if (wishes.holds_source) tags.source = to_text(source_of(*session.scripted));
    tags.inputs = wishes.inputs;
    return tags;
}

FileTags file_tags_of(const SessionTags& tags, FileFormat format) {
    switch (format) {
        case FileFormat::wav: return {{}, {}, wav_id3_of(tags), wav_chunks_of(tags)};
        case FileFormat::flac: return {vorbis_comment_of(tags, false), flac_picture_of(tags), {}, {}};
        case FileFormat::ogg: return {vorbis_comment_of(tags, true), {}, {}, {}};
        case FileFormat::opus: return {opus_comment_of(tags), {}, {}, {}};
        case FileFormat::mp3: return {{}, {}, id3_of(tags), {}};
    }
    return {};
}

}  // namespace cuewell
