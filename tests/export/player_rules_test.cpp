#include <doctest/doctest.h>

#include "export/comment_fields.h"
#include "export/tagged_session.h"

#include <map>
#include <optional>
#include <regex>

using namespace cuewell;
using namespace cuewell::test;

namespace {

using FoundChapters = std::vector<std::pair<long, std::string>>;

long whole_second_ms(const std::string& time) {
    std::smatch parts;
    REQUIRE(std::regex_match(time, parts, std::regex(R"((\d+):(\d+):(\d+)(\.\d+)?)")));
    return ((std::stol(parts[1]) * 60 + std::stol(parts[2])) * 60 + std::stol(parts[3])) * 1'000;
}

/// As AntennaPod 3 finds chapters (VorbisCommentChapterReader): the two last digits are the number, a time makes a
/// chapter, a name without one is lost, a second time for a number loses all, and fractions of seconds are dropped.
std::optional<FoundChapters> antennapod_chapters(const CommentFields& comment) {
    const std::regex key("chapter\\d\\d\\d.*", std::regex::icase);
    std::vector<int> numbers;
    FoundChapters found;
    for (const std::string& field : comment.fields) {
        const std::string name = field.substr(0, field.find('='));
        const std::string value = field.substr(field.find('=') + 1);
        if (!std::regex_match(name, key)) continue;
        const int number = std::stoi(name.substr(8, 2));
        const auto known = std::ranges::find(numbers, number);
        if (name.size() == 10 && known != numbers.end()) return std::nullopt;
        if (name.size() == 10) {
            numbers.push_back(number);
            found.emplace_back(whole_second_ms(value), "");
        } else if (name.substr(10) == "NAME" && known != numbers.end()) {
            found[static_cast<std::size_t>(known - numbers.begin())].second = value;
        }
    }
    return found;
}

/// As Voice finds chapters (MediaAnalyzer): by number, and only those with a time of three parts and a name.
FoundChapters voice_chapters(const CommentFields& comment) {
    std::map<int, long> starts;
    std::map<int, std::string> names;
    for (const std::string& field : comment.fields) {
        std::smatch parts;
        if (!std::regex_match(field, parts, std::regex(R"(CHAPTER(\d+)(NAME)?=([^\n]*))"))) continue;
        if (parts[2].matched) {
            names[std::stoi(parts[1])] = parts[3];
        } else {
            starts[std::stoi(parts[1])] = whole_second_ms(parts[3]);
        }
    }
    FoundChapters found;
    for (const auto& [number, start] : starts) {
        if (names.contains(number)) found.emplace_back(start, names[number]);
    }
    return found;
}

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
            const auto found = antennapod_chapters(comment_fields(bytes));
            REQUIRE(found);
            CHECK(*found == chapters_in_whole_seconds(tags));
            CHECK(have_times_of_their_own(*found));
        }
    }
}

TEST_CASE("Voice finds every chapter with its name") {
    for (const SessionTags& tags : {tagged_session(), crowded_session()})
        CHECK(voice_chapters(comment_fields(vorbis_comment_of(tags, true))) == chapters_in_whole_seconds(tags));
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
