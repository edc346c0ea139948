#include <doctest/doctest.h>

#include "export/comment_fields.h"
#include "export/tag_values.h"
#include "export/tagged_session.h"

using namespace cuewell;
using namespace cuewell::test;

TEST_CASE("a Vorbis comment says what the session is") {
    const CommentFields comment = comment_fields(vorbis_comment_of(tagged_session(), true));
    CHECK(comment.vendor == "Cuewell 0.5.0");
    CHECK(comment.value("TITLE") == "Gentle morning");
    CHECK(comment.value("ARTIST") == "Änne Øst");
    CHECK(comment.value("ALBUM") == "Mornings");
    CHECK(comment.value("GENRE") == "Stretching");
    CHECK(comment.value("DATE") == "2026-11-20");
    CHECK(comment.value("LANGUAGE") == "en-GB");
    CHECK(comment.value("COMMENT") == "Ten minutes. Educational only.");
    CHECK(comment.value("DESCRIPTION") == "Ten minutes. Educational only.");
    CHECK(comment.value("ENCODER") == "Cuewell 0.5.0");
    CHECK(comment.value("TRACKNUMBER") == "2");
    CHECK(comment.value("TRACKTOTAL") == "12");
    CHECK(comment.value("LYRICS") == lyrics_text(tagged_session()));
    CHECK(comment.value("LYRICS").find("[00:01.00]Lie down.\n") != std::string::npos);
    CHECK(comment.value("CUEWELL_SOURCE") == tagged_session().source);
    CHECK(comment.value("CUEWELL_INPUTS") == "0123456789abcdef");
    CHECK(comment.value("REPLAYGAIN_TRACK_GAIN") == "-2.00 dB");
    CHECK(comment.value("REPLAYGAIN_TRACK_PEAK") == "0.841395");
    CHECK(comment.values("R128_TRACK_GAIN").empty());
}

TEST_CASE("a chapter has its time before its name, and all chapters stand before anything long") {
    SessionTags tags = tagged_session();
    tags.chapters.clear();
    for (int number = 0; number < 99; ++number) tags.chapters.push_back({at_ms(number * 1'000), at_ms(0), "Chapter"});
    const CommentFields comment = comment_fields(vorbis_comment_of(tags, true));
    for (int number = 1; number <= 99; ++number) {
        const std::string name = std::string("CHAPTER0") + (number < 10 ? "0" : "") + std::to_string(number);
        CHECK(comment.place(name) + 1 == comment.place(name + "NAME"));
    }
    for (const char* late : {"COMMENT", "CUEWELL_SOURCE", "LYRICS", "METADATA_BLOCK_PICTURE"})
        CHECK(comment.place(late) > comment.place("CHAPTER099NAME"));
}

TEST_CASE("chapters count hours, minutes, seconds and thousandths, rounded down") {
    SessionTags tags = tagged_session();
    tags.chapters[1].start += Frames(47);
    const CommentFields comment = comment_fields(vorbis_comment_of(tags, true));
    CHECK(comment.value("CHAPTER001") == "00:00:00.000");
    CHECK(comment.value("CHAPTER001NAME") == "Welcome");
    CHECK(comment.value("CHAPTER002") == "00:00:12.345");
    CHECK(comment.value("CHAPTER002NAME") == "Pigeon, right 😀");
    CHECK(comment.value("CHAPTER003") == "01:02:03.004");
    CHECK(comment.value("CHAPTER003NAME") == "Close");
}

TEST_CASE("the cover is a picture block in base64; FLAC has it apart") {
    const std::string block = text_of(flac_picture_of(tagged_session()));
    using namespace std::string_literals;
    CHECK(block ==
          "\0\0\0\x03"s
          "\0\0\0\x09image/png"s
          "\0\0\0\0"s
          "\0\0\x02\x58\0\0\x02\x58\0\0\0\x18\0\0\0\0"s
          "\0\0\0\x14not really a picture"s);
    CHECK(comment_fields(vorbis_comment_of(tagged_session(), true)).value("METADATA_BLOCK_PICTURE") ==
          "AAAAAwAAAAlpbWFnZS9wbmcAAAAAAAACWAAAAlgAAAAYAAAAAAAAABRub3QgcmVhbGx5IGEgcGljdHVyZQ==");
    CHECK(comment_fields(vorbis_comment_of(tagged_session(), false)).values("METADATA_BLOCK_PICTURE").empty());
}

TEST_CASE("a cover of unknown size has no depth either") {
    SessionTags tags = tagged_session();
    tags.cover = CoverPicture{"image/jpeg", {}, 0, 0};
    CHECK(text_of(flac_picture_of(tags)).substr(18) == std::string(24, '\0'));
}

TEST_CASE("a peak that is not known yet is not told, and the gain is") {
    SessionTags tags = tagged_session();
    tags.loudness->peak.reset();
    const CommentFields comment = comment_fields(vorbis_comment_of(tags, true));
    CHECK(comment.values("REPLAYGAIN_TRACK_PEAK").empty());
    CHECK(comment.values("REPLAYGAIN_TRACK_GAIN").size() == 1);
}

TEST_CASE("Opus has its own gain in place of ReplayGain") {
    const CommentFields comment = comment_fields(opus_comment_of(tagged_session()));
    CHECK(comment.value("R128_TRACK_GAIN") == "-1792");
    CHECK(comment.values("REPLAYGAIN_TRACK_GAIN").empty());
    CHECK(comment.values("REPLAYGAIN_TRACK_PEAK").empty());
    CHECK(comment.values("METADATA_BLOCK_PICTURE").size() == 1);
    CHECK(comment.value("TITLE") == "Gentle morning");
}

TEST_CASE("what is empty is not said") {
    const SessionTags nothing;
    const CommentFields comment = comment_fields(vorbis_comment_of(nothing, true));
    CHECK(comment.vendor.empty());
    CHECK(comment.fields.empty());
    CHECK(comment_fields(opus_comment_of(nothing)).fields.empty());
    CHECK(flac_picture_of(nothing).empty());
}

TEST_CASE("the same tags are the same bytes") {
    CHECK(vorbis_comment_of(tagged_session(), true) == vorbis_comment_of(tagged_session(), true));
    CHECK(opus_comment_of(tagged_session()) == opus_comment_of(tagged_session()));
    CHECK(id3_of(tagged_session()) == id3_of(tagged_session()));
    CHECK(wav_chunks_of(tagged_session()) == wav_chunks_of(tagged_session()));
}
