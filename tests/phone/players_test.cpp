#include "cli/document.h"
#include "cli/session_files.h"
#include "phone/probe.h"

#include <doctest/doctest.h>

#include <regex>

using namespace cuewell::test;

// What programs of others read in our files. What players do with the tags beyond that is tested in tests/export/.
namespace {

/// The chapters of a chapters file.
std::vector<ProbedChapter> chapters_of(const std::string& json) {
    static const std::regex kChapter(R"x("startTime": ([0-9.]+), "endTime": ([0-9.]+), "title": "([^"]*)")x");
    std::vector<ProbedChapter> chapters;
    for (const std::string& line : lines_of(json)) {
        std::smatch found;
        if (std::regex_search(line, found, kChapter))
            chapters.push_back({std::stod(found[1]), std::stod(found[2]), found[3]});
    }
    return chapters;
}

/// Formats count in samples, milliseconds or packets.
bool is_near(double one, double other) { return std::abs(one - other) < 0.0015; }

}  // namespace

TEST_CASE("FFmpeg sees the chapters of every format where the chapters file has them") {
    if (is_skipped_without({"ffprobe"})) return;
    const TemporaryFolder folder;
    save_short_routine(folder);
    for (const std::string& ending : kSoundEndings) {
        CAPTURE(ending);
        render_break(folder, {"-o", "break." + ending, "--chapters", "chapters.json"});
        const std::vector<ProbedChapter> expected = chapters_of(read_bytes(folder / "chapters.json"));
        const std::vector<ProbedChapter> found = probe(folder, "break." + ending).chapters;
        REQUIRE(expected.size() == 4);
        REQUIRE(found.size() == expected.size());
        for (std::size_t at = 0; at < found.size(); ++at) {
            CAPTURE(at);
            CHECK(found[at].title == expected[at].title);
            CHECK_MESSAGE(is_near(found[at].start, expected[at].start), found[at].start);
            // FFmpeg ends the last chapter with the stream, whose first packets of Opus are no sound.
            if (at + 1 < found.size()) CHECK_MESSAGE(is_near(found[at].end, expected[at].end), found[at].end);
        }
    }
}

TEST_CASE("FFmpeg sees title, artist, album, genre, date and cover of every format") {
    if (is_skipped_without({"ffprobe"})) return;
    const TemporaryFolder folder;
    save_short_routine(folder);
    for (const std::string& ending : kSoundEndings) {
        CAPTURE(ending);
        render_break(folder, {"-o", "break." + ending});
        Probe found = probe(folder, "break." + ending);
        CHECK(found.tags["title"] == "Short break");
        CHECK(found.tags["artist"] == "Ada");
        CHECK(found.tags["album"] == "Short break");
        CHECK(found.tags["genre"] == "Stretching");
        CHECK(found.tags["date"] == "2026-11-20");
        CHECK(found.tags["comment"].starts_with("A guided session of one minute. "));
        CHECK(found.cover == "png 1200x1200");
    }
}

TEST_CASE("FFmpeg decodes exactly the frames of the timeline from every format") {
    if (is_skipped_without({"ffmpeg"})) return;
    const TemporaryFolder folder;
    save_short_routine(folder);
    const long long frames = planned_frames(folder, {"break.md"});
    for (const std::string& ending : kSoundEndings) {
        CAPTURE(ending);
        render_break(folder, {"-o", "break." + ending});
        CHECK(decoded_frames(folder, "break." + ending) == frames);
    }
}

TEST_CASE("a track of a session that is split has its number, and no chapters") {
    if (is_skipped_without({"ffprobe"})) return;
    const TemporaryFolder folder;
    save_short_routine(folder);
    for (const std::string ending : {"ogg", "mp3"}) {
        CAPTURE(ending);
        render_break(folder, {"-o", "break." + ending, "--split"});
        Probe found = probe(folder, "break/02 Reach, right." + ending);
        CHECK(found.tags["title"] == "Reach, right");
        CHECK(found.tags["album"] == "Short break");
        CHECK(found.tags["track"].starts_with("2"));
        CHECK(found.chapters.empty());
        CHECK(found.cover == "png 1200x1200");
    }
}
