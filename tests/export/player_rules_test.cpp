#include <doctest/doctest.h>

#include "export/comment_fields.h"
#include "export/tagged_session.h"
#include "support/chapter_readers.h"

#include <algorithm>

using namespace cuewell;
using namespace cuewell::test;

namespace {

/// A session with very many stretches, some less than a second long.
SessionTags crowded_session() {
    Timeline timeline;
    timeline.length = Frames(std::int64_t{48'000} * 3'000);
    for (std::size_t at = 0; at < 180; ++at) {
        const auto start = static_cast<std::int64_t>(at) * 15'000 + (at % 20 == 0 ? 14'700 : 0);
        timeline.chapters.push_back({at_ms(start), "Pose " + std::to_string(at), PassPlace{at, 0}});
    }
    SessionTags tags;
    tags.chapters = file_chapters(timeline);
    return tags;
}

FoundChapters chapters_in_whole_seconds(const SessionTags& tags) {
    FoundChapters chapters;
    for (const FileChapter& chapter : tags.chapters)
        chapters.emplace_back(chapter.start.index() / tags.rate.hz * 1'000, chapter.title);
    return chapters;
}

bool have_times_of_their_own(const FoundChapters& chapters) {
    return std::ranges::adjacent_find(chapters, std::greater_equal<>(), &FoundChapters::value_type::first) ==
           chapters.end();
}

}  // namespace

TEST_CASE("AntennaPod finds every chapter with its name, each at a time of its own") {
    for (const SessionTags& tags : {tagged_session(), crowded_session()}) {
        for (const Bytes& bytes :
             {vorbis_comment_of(tags, true), opus_comment_of(tags), vorbis_comment_of(tags, false)}) {
            const auto found = antennapod_chapters(comment_fields(bytes).fields);
            REQUIRE(found);
            CHECK(*found == chapters_in_whole_seconds(tags));
            CHECK(have_times_of_their_own(*found));
        }
    }
}

TEST_CASE("Voice finds every chapter with its name") {
    for (const SessionTags& tags : {tagged_session(), crowded_session()})
        CHECK(voice_chapters(comment_fields(vorbis_comment_of(tags, true)).fields) == chapters_in_whole_seconds(tags));
}

TEST_CASE("older readers that know no pages find all chapters in the first page of a comment") {
    SessionTags tags = crowded_session();
    tags.cover = CoverPicture{"image/png", Bytes(500'000), 600, 600};
    tags.source = std::string(100'000, 'x');
    const CommentFields comment = comment_fields(vorbis_comment_of(tags, true));
    std::size_t bytes = 0;
    for (const std::string& field : comment.fields) {
        bytes += field.size() + 4;
        if (field.starts_with("CHAPTER")) CHECK(bytes < 65'000);
    }
}
