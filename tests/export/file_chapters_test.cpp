#include "export/file_chapters.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "export/tagged_session.h"

using namespace cuewell;
using cuewell::test::at_ms;

namespace {

Timeline timeline_with(std::vector<Chapter> chapters, std::int64_t length_ms = 100'000) {
    Timeline timeline;
    timeline.length = at_ms(length_ms) - FramePosition();
    timeline.chapters = std::move(chapters);
    return timeline;
}

/// A welcome, stretches with sides and rounds, and a close, ten seconds each.
Timeline long_session(std::size_t stretches, std::size_t rounds, const char* (*side)(std::size_t)) {
    std::vector<Chapter> chapters{{at_ms(0), "Welcome"}};
    std::int64_t now = 0;
    for (std::size_t stretch = 0; stretch < stretches; ++stretch) {
        for (std::size_t pass = 0; pass < 2 * rounds; ++pass) {
            const std::string round = pass < 2 ? "" : fmt::format(", round {}", pass / 2 + 1);
            chapters.push_back({at_ms(now += 10'000),
                                fmt::format("Stretch {}, {}{}", stretch + 1, side(pass % 2), round),
                                PassPlace{stretch, pass}});
        }
    }
    chapters.push_back({at_ms(now += 10'000), "Close"});
    return timeline_with(std::move(chapters), now + 10'000);
}

const char* english_side(std::size_t side) { return side == 0 ? "right" : "left"; }

std::vector<std::string> titles(const std::vector<FileChapter>& chapters) {
    std::vector<std::string> titles;
    for (const FileChapter& chapter : chapters) titles.push_back(chapter.title);
    return titles;
}

void check_without_gap(const std::vector<FileChapter>& chapters, const Timeline& timeline) {
    REQUIRE(!chapters.empty());
    CHECK(chapters.front().start == FramePosition());
    CHECK(chapters.back().end == FramePosition() + timeline.length);
    for (std::size_t at = 1; at < chapters.size(); ++at) CHECK(chapters[at - 1].end == chapters[at].start);
}

}  // namespace

TEST_CASE("a file has the session's chapters, from its first frame to its last, without a gap") {
    const Timeline timeline = timeline_with({{at_ms(500), "Welcome"},
                                             {at_ms(20'000), "Pigeon, right", PassPlace{0, 0}},
                                             {at_ms(50'000), "Pigeon, left", PassPlace{0, 1}},
                                             {at_ms(80'000), "Close"}});
    const auto chapters = file_chapters(timeline);
    CHECK(titles(chapters) == std::vector<std::string>{"Welcome", "Pigeon, right", "Pigeon, left", "Close"});
    check_without_gap(chapters, timeline);
    CHECK(chapters[1].start == at_ms(20'000));
    CHECK(chapters[2].start == at_ms(50'000));
    CHECK(chapters[3].start == at_ms(80'000));
}

TEST_CASE("a session without chapters has none in its file") {
    CHECK(file_chapters(timeline_with({})).empty());
    CHECK(file_chapters(timeline_with({{at_ms(0), "Nothing"}}, 0)).empty());
}

TEST_CASE("a chapter that begins when the session is over is left out") {
    const Timeline timeline = timeline_with({{at_ms(0), "All"}, {at_ms(100'000), "Late"}});
    CHECK(titles(file_chapters(timeline)) == std::vector<std::string>{"All"});
}

TEST_CASE("a title is one line that can be seen, and is never empty") {
    const Timeline timeline = timeline_with(
        {{at_ms(0), "  Two\nlines\t\x1B[31m "}, {at_ms(10'000), "\xE2\x80\x8B \x07"}, {at_ms(20'000), "bro\xFFken"}});
    CHECK(titles(file_chapters(timeline)) == std::vector<std::string>{"Two lines [31m", "2", "broken"});
}

TEST_CASE("chapters that begin in the same second are one") {
    const Timeline timeline = timeline_with({{at_ms(0), "Welcome"},
                                             {at_ms(999), "Short"},
                                             {at_ms(1'000), "Next"},
                                             {at_ms(1'999), "A"},
                                             {at_ms(1'999), "B"}});
    const auto chapters = file_chapters(timeline);
    CHECK(titles(chapters) == std::vector<std::string>{"Welcome – Short", "Next – B"});
    CHECK(chapters[1].start == at_ms(1'000));
    check_without_gap(chapters, timeline);
}

TEST_CASE("too many chapters become one a stretch, in all stretches alike") {
    const Timeline timeline = long_session(25, 2, english_side);
    const auto chapters = file_chapters(timeline);
    REQUIRE(chapters.size() == 27);
    CHECK(chapters[1].title == "Stretch 1");
    CHECK(chapters[25].title == "Stretch 25");
    CHECK(chapters[25].start == at_ms(10'000 * (1 + 24 * 4)));
    check_without_gap(chapters, timeline);
}

TEST_CASE("where titles begin with the side, a stretch is called after its first and its last") {
    Timeline timeline = long_session(50, 1, english_side);
    timeline.chapters[1].title = "Right pigeon";
    timeline.chapters[2].title = "Left pigeon";
    CHECK(file_chapters(timeline)[1].title == "Right pigeon – Left pigeon");
}

TEST_CASE("where stretches are too many, neighbours are put together evenly") {
    const Timeline timeline = long_session(200, 1, english_side);
    const auto chapters = file_chapters(timeline);
    REQUIRE(chapters.size() == kMostFileChapters);
    check_without_gap(chapters, timeline);
    CHECK(chapters.front().title == "Welcome – Stretch 1");
    CHECK(chapters[1].title == "Stretch 2 – Stretch 3");
    CHECK(chapters.back().title == "Stretch 199 – Close");
}

TEST_CASE("exactly as many chapters as may be stay as they are") {
    Timeline timeline = long_session(48, 1, english_side);
    CHECK(file_chapters(timeline).size() == 98);
    timeline.chapters.push_back({FramePosition() + timeline.length, "More"});
    timeline.length += Frames(48'000);
    CHECK(file_chapters(timeline).size() == kMostFileChapters);
    CHECK(file_chapters(timeline)[1].title == "Stretch 1, right");
    CHECK(titles(file_chapters(timeline, 1)) == std::vector<std::string>{"Welcome – More"});
}

TEST_CASE("podcast chapters are JSON with exact seconds") {
    const std::vector<FileChapter> chapters = {{FramePosition(), FramePosition(592'607), "Welcome"},
                                               {FramePosition(592'607), FramePosition(4'800'000), "\"Pigeon\""}};
    CHECK(to_podcast_json(chapters, "A \\ B", SampleRate{48'000}) ==
          "{\n"
          "  \"version\": \"1.2.0\",\n"
          "  \"title\": \"A \\\\ B\",\n"
          "  \"chapters\": [\n"
          "    { \"startTime\": 0.000, \"endTime\": 12.345, \"title\": \"Welcome\" },\n"
          "    { \"startTime\": 12.345, \"endTime\": 100.000, \"title\": \"\\\"Pigeon\\\"\" }\n"
          "  ]\n"
          "}\n");
}
