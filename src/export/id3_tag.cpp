#include "base/clean_text.h"
#include "export/file_moment.h"
#include "export/id3_frames.h"
#include "export/language_code.h"
#include "export/session_tags.h"
#include "export/tag_values.h"

#include <fmt/format.h>

namespace cuewell {
namespace {

void add_texts(Id3Frames& frames, const SessionTags& tags) {
    frames.add_text("TIT2", tags.title);
    frames.add_text("TPE1", tags.artist);
    frames.add_text("TALB", tags.album);
    frames.add_text("TCON", tags.genre);
    frames.add_text("TDRC", tags.date);
    frames.add_text("TLAN", three_letter_language(tags.language).value_or(""));
    if (tags.track) frames.add_text("TRCK", fmt::format("{}/{}", tags.track->number, tags.track->of));
    frames.add_text("TSSE", tags.encoder);
    frames.add_comment(tags.comment);
}

void add_loudness(Id3Frames& frames, const SessionTags& tags) {
    if (!tags.loudness) return;
    const std::string gain = replay_gain_text(tags.loudness->speech);
    frames.add_named_text("REPLAYGAIN_TRACK_GAIN", gain);
    const std::optional<Decibels>& peak = tags.loudness->peak;
    if (!gain.empty() && peak) frames.add_named_text("REPLAYGAIN_TRACK_PEAK", replay_peak_text(*peak));
}

void add_chapters(Id3Frames& frames, const SessionTags& tags) {
    std::vector<Id3Chapter> chapters;
    for (const FileChapter& chapter : tags.chapters) {
        chapters.push_back({file_moment(chapter.start, tags.rate), file_moment(chapter.end, tags.rate), chapter.title});
    }
    frames.add_chapters(chapters);
}

void add_words(Id3Frames& frames, const SessionTags& tags) {
    frames.add_lyrics(lyrics_text(tags));
    std::vector<Id3TimedText> texts;
    for (const Caption& caption : one_at_a_time(tags.captions, tags.rate)) {
        texts.push_back({file_moment(caption.start, tags.rate), visible_text(caption.text)});
    }
    frames.add_timed_lyrics(texts);
}

enum class Id3Chapters { inside, left_out };

Bytes id3_with(const SessionTags& tags, Id3Chapters chapters) {
    Id3Frames frames(three_letter_language(tags.language).value_or("XXX"));
    add_texts(frames, tags);
    add_loudness(frames, tags);
    if (chapters == Id3Chapters::inside) add_chapters(frames, tags);
    add_words(frames, tags);
    frames.add_named_text(kInputsTag, tags.inputs);
    frames.add_named_text(kSourceTag, tags.source);
    if (tags.cover) frames.add_cover(*tags.cover);
    return frames.tag();
}

}  // namespace

Bytes id3_of(const SessionTags& tags) { return id3_with(tags, Id3Chapters::inside); }

Bytes wav_id3_of(const SessionTags& tags) {
    return id3_with(tags, fit_cue_points(tags.chapters) ? Id3Chapters::left_out : Id3Chapters::inside);
}

}  // namespace cuewell
