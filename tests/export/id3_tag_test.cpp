#include <doctest/doctest.h>
#include <taglib/attachedpictureframe.h>
#include <taglib/chapterframe.h>
#include <taglib/commentsframe.h>
#include <taglib/id3v2tag.h>
#include <taglib/mpegfile.h>
#include <taglib/synchronizedlyricsframe.h>
#include <taglib/tableofcontentsframe.h>
#include <taglib/tbytevectorstream.h>
#include <taglib/textidentificationframe.h>
#include <taglib/unsynchronizedlyricsframe.h>

#include "export/tag_values.h"
#include "export/tagged_session.h"

using namespace cuewell;
using namespace cuewell::test;
namespace id3 = TagLib::ID3v2;

namespace {

/// A tag as TagLib reads it.
class ReadTag {
public:
    explicit ReadTag(const SessionTags& tags) : ReadTag(id3_of(tags)) {}

    explicit ReadTag(const Bytes& bytes)
        : bytes_(vector_of(text_of(bytes))), stream_(bytes_), file_(&stream_, id3::FrameFactory::instance(), false) {
        REQUIRE(file_.hasID3v2Tag());
    }

    [[nodiscard]] const id3::Tag& tag() { return *file_.ID3v2Tag(); }

    template <typename Frame>
    std::vector<const Frame*> frames(const char* id) {
        std::vector<const Frame*> frames;
        for (const id3::Frame* frame : tag().frameList(id)) frames.push_back(dynamic_cast<const Frame*>(frame));
        return frames;
    }

    /// The only frame of its kind.
    template <typename Frame>
    const Frame& frame(const char* id) {
        const auto all = frames<Frame>(id);
        REQUIRE(all.size() == 1);
        REQUIRE(all.front() != nullptr);
        return *all.front();
    }

    std::string text(const char* id) { return frame<id3::TextIdentificationFrame>(id).toString().to8Bit(true); }

    std::string named_text(const std::string& name) {
        const auto* frame = id3::UserTextIdentificationFrame::find(file_.ID3v2Tag(), TagLib::String(name));
        return frame == nullptr ? "" : frame->fieldList().back().to8Bit(true);
    }

private:
    static TagLib::ByteVector vector_of(const std::string& text) {
        return {text.data(), static_cast<unsigned int>(text.size())};
    }

    TagLib::ByteVector bytes_;
    TagLib::ByteVectorStream stream_;
    TagLib::MPEG::File file_;
};

}  // namespace

TEST_CASE("an ID3 tag says what the session is") {
    ReadTag read(tagged_session());
    CHECK(read.tag().header()->majorVersion() == 4);
    CHECK(read.text("TIT2") == "Gentle morning");
    CHECK(read.text("TPE1") == "Änne Øst");
    CHECK(read.text("TALB") == "Mornings");
    CHECK(read.text("TCON") == "Stretching");
    CHECK(read.text("TDRC") == "2026-11-20");
    CHECK(read.text("TLAN") == "eng");
    CHECK(read.text("TRCK") == "2/12");
    CHECK(read.text("TSSE") == "Cuewell 0.5.0");
    const auto& comment = read.frame<id3::CommentsFrame>("COMM");
    CHECK(comment.text().to8Bit(true) == "Ten minutes. Educational only.");
    CHECK(comment.language() == "eng");
    CHECK(comment.description().isEmpty());
    CHECK(read.named_text("REPLAYGAIN_TRACK_GAIN") == "-2.00 dB");
    CHECK(read.named_text("REPLAYGAIN_TRACK_PEAK") == "0.841395");
    CHECK(read.named_text("CUEWELL_SOURCE") == tagged_session().source);
    CHECK(read.named_text("CUEWELL_INPUTS") == "0123456789abcdef");
}

TEST_CASE("an ID3 tag has a chapter frame for each chapter, and a table of contents in their order") {
    ReadTag read(tagged_session());
    const auto& contents = read.frame<id3::TableOfContentsFrame>("CTOC");
    CHECK(contents.isTopLevel());
    CHECK(contents.isOrdered());
    const auto chapters = read.frames<id3::ChapterFrame>("CHAP");
    REQUIRE(chapters.size() == 3);
    REQUIRE(contents.childElements().size() == 3);
    for (unsigned int at = 0; at < 3; ++at) CHECK(contents.childElements()[at] == chapters[at]->elementID());
    CHECK(chapters[1]->startTime() == 12'345);
    CHECK(chapters[1]->endTime() == 3'723'004);
    CHECK(chapters[1]->startOffset() == 0xFFFFFFFF);
    CHECK(chapters[1]->endOffset() == 0xFFFFFFFF);
    CHECK(chapters[1]->embeddedFrameList("TIT2").front()->toString().to8Bit(true) == "Pigeon, right 😀");
    CHECK(chapters[2]->endTime() == 4'000'000);
}

TEST_CASE("the ID3 tag of a WAV file leaves chapters to the cue points") {
    ReadTag read(wav_id3_of(tagged_session()));
    CHECK(read.frames<id3::ChapterFrame>("CHAP").empty());
    CHECK(read.frames<id3::TableOfContentsFrame>("CTOC").empty());
    CHECK(read.text("TIT2") == "Gentle morning");
    CHECK(read.named_text("CUEWELL_SOURCE") == tagged_session().source);
}

TEST_CASE("a WAV file whose chapters are too far apart for cue points has them in its ID3 tag alone") {
    SessionTags tags = tagged_session();
    tags.chapters.back().start = FramePosition(5'000'000'000);
    tags.chapters.back().end = FramePosition(5'000'480'000);
    ReadTag read(wav_id3_of(tags));
    CHECK(read.frames<id3::ChapterFrame>("CHAP").size() == tags.chapters.size());
    CHECK(text_of(wav_chunks_of(tags)).find("cue ") == std::string::npos);
}

TEST_CASE("an ID3 tag has the words, with their times and without") {
    ReadTag read(tagged_session());
    const auto& lyrics = read.frame<id3::UnsynchronizedLyricsFrame>("USLT");
    CHECK(lyrics.text().to8Bit(true) == lyrics_text(tagged_session()));
    CHECK(lyrics.language() == "eng");
    const auto& timed = read.frame<id3::SynchronizedLyricsFrame>("SYLT");
    CHECK(timed.timestampFormat() == id3::SynchronizedLyricsFrame::AbsoluteMilliseconds);
    CHECK(timed.type() == id3::SynchronizedLyricsFrame::Lyrics);
    const auto words = timed.synchedText();
    REQUIRE(words.size() == 2);
    CHECK(words[0].time == 1'000);
    CHECK(words[0].text.to8Bit(true) == "Lie down.");
    CHECK(words[1].time == 60'010);
    CHECK(words[1].text.to8Bit(true) == "Hold 0:30");
}

TEST_CASE("an ID3 tag has the cover") {
    ReadTag read(tagged_session());
    const auto& cover = read.frame<id3::AttachedPictureFrame>("APIC");
    CHECK(cover.type() == id3::AttachedPictureFrame::FrontCover);
    CHECK(cover.mimeType() == "image/png");
    CHECK(cover.picture() == "not really a picture");
}

TEST_CASE("an ID3 tag is UTF-8 without padding and without unsynchronisation") {
    const std::string bytes = text_of(id3_of(tagged_session()));
    CHECK(bytes.starts_with(std::string("ID3\x04\0\0", 6)));
    std::size_t size = 0;
    for (std::size_t at = 6; at < 10; ++at) size = size << 7U | static_cast<unsigned char>(bytes[at]);
    CHECK(size + 10 == bytes.size());
    CHECK(bytes.ends_with("not really a picture"));
    CHECK(bytes.find(std::string("TPE1\0\0\0\x0b\0\0\x03Änne Øst", 21)) != std::string::npos);
}

TEST_CASE("in a language without three letters the words say so, and the tag says nothing") {
    SessionTags tags = tagged_session();
    tags.language = "qz";
    ReadTag read(tags);
    CHECK(read.frame<id3::CommentsFrame>("COMM").language() == "XXX");
    CHECK(read.frame<id3::UnsynchronizedLyricsFrame>("USLT").language() == "XXX");
    CHECK(read.frames<id3::TextIdentificationFrame>("TLAN").empty());
}

TEST_CASE("without tags an ID3 tag is its head") { CHECK(id3_of(SessionTags()).size() == 10); }
