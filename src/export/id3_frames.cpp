#include "export/id3_frames.h"

#include <fmt/format.h>
#include <taglib/attachedpictureframe.h>
#include <taglib/chapterframe.h>
#include <taglib/commentsframe.h>
#include <taglib/id3v2synchdata.h>
#include <taglib/synchronizedlyricsframe.h>
#include <taglib/tableofcontentsframe.h>
#include <taglib/textidentificationframe.h>
#include <taglib/unsynchronizedlyricsframe.h>

#include <cstring>

namespace cuewell {
namespace {

namespace id3 = TagLib::ID3v2;
using TagLib::ByteVector;
using TagLib::String;

void append(Bytes& bytes, const ByteVector& more) {
    const auto added = std::as_bytes(std::span<const char>(more.data(), more.size()));
    bytes.insert(bytes.end(), added.begin(), added.end());
}

ByteVector vector_of(const std::string& text) { return {text.data(), static_cast<unsigned int>(text.size())}; }

String taglib_text(const std::string& text) { return {text, String::UTF8}; }

unsigned int count_of(std::chrono::milliseconds time) { return static_cast<unsigned int>(time.count()); }

/// The frames inside another belong to that one, which deletes them.
id3::FrameList only_title(const std::string& title) {
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory)
    auto* frame = new id3::TextIdentificationFrame("TIT2", String::UTF8);
    frame->setText(taglib_text(title));
    id3::FrameList frames;
    frames.append(frame);
    return frames;
}

ByteVector chapter_name(std::size_t number) { return vector_of(fmt::format("chapter{:03}", number)); }

template <typename Frame>
ByteVector rendered_words(const std::string& language, const std::string& text) {
    Frame frame(String::UTF8);
    frame.setLanguage(vector_of(language));
    frame.setText(taglib_text(text));
    return frame.render();
}

}  // namespace

void Id3Frames::add_text(const char* frame, const std::string& text) {
    if (text.empty()) return;
    id3::TextIdentificationFrame written(frame, String::UTF8);
    written.setText(taglib_text(text));
    append(frames_, written.render());
}

void Id3Frames::add_named_text(const std::string& name, const std::string& text) {
    if (text.empty()) return;
    const id3::UserTextIdentificationFrame written(taglib_text(name), taglib_text(text), String::UTF8);
    append(frames_, written.render());
}

void Id3Frames::add_comment(const std::string& text) {
    if (!text.empty()) append(frames_, rendered_words<id3::CommentsFrame>(language_, text));
}

void Id3Frames::add_lyrics(const std::string& text) {
    if (!text.empty()) append(frames_, rendered_words<id3::UnsynchronizedLyricsFrame>(language_, text));
}

void Id3Frames::add_timed_lyrics(const std::vector<Id3TimedText>& texts) {
    if (texts.empty()) return;
    id3::SynchronizedLyricsFrame::SynchedTextList list;
    for (const Id3TimedText& timed : texts) list.append({count_of(timed.at), taglib_text(timed.text)});
    id3::SynchronizedLyricsFrame frame(String::UTF8);
    frame.setLanguage(vector_of(language_));
    frame.setTimestampFormat(id3::SynchronizedLyricsFrame::AbsoluteMilliseconds);
    frame.setType(id3::SynchronizedLyricsFrame::Lyrics);
    frame.setSynchedText(list);
    append(frames_, frame.render());
}

void Id3Frames::add_chapters(const std::vector<Id3Chapter>& chapters) {
    if (chapters.empty()) return;
    TagLib::ByteVectorList names;
    for (std::size_t at = 0; at < chapters.size(); ++at) names.append(chapter_name(at + 1));
    id3::TableOfContentsFrame contents("contents", names);
    contents.setIsTopLevel(true);
    contents.setIsOrdered(true);
    append(frames_, contents.render());
    // A place in bytes that no file has says that the times count.
    constexpr unsigned int kNoPlace = 0xFFFFFFFFU;
    for (std::size_t at = 0; at < chapters.size(); ++at) {
        const Id3Chapter& chapter = chapters[at];
        const id3::ChapterFrame frame(chapter_name(at + 1), count_of(chapter.start), count_of(chapter.end), kNoPlace,
                                      kNoPlace, only_title(chapter.title));
        append(frames_, frame.render());
    }
}

void Id3Frames::add_cover(const CoverPicture& cover) {
    const auto size = static_cast<unsigned int>(cover.bytes.size());
    ByteVector data(size, '\0');
    if (size > 0) std::memcpy(data.data(), cover.bytes.data(), size);
    id3::AttachedPictureFrame frame;
    frame.setType(id3::AttachedPictureFrame::FrontCover);
    frame.setMimeType(taglib_text(cover.mime));
    frame.setPicture(data);
    append(frames_, frame.render());
}

Bytes Id3Frames::tag() const {
    // TagLib's own tag would end in padding.
    Bytes tag;
    constexpr char kHead[] = {'I', 'D', '3', 4, 0, 0};
    append(tag, ByteVector(kHead, sizeof(kHead)));
    append(tag, id3::SynchData::fromUInt(static_cast<unsigned int>(frames_.size())));
    tag.insert(tag.end(), frames_.begin(), frames_.end());
    return tag;
}

}  // namespace cuewell
