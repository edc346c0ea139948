#include "cli/document.h"
#include "cli/session_files.h"

#include <doctest/doctest.h>

using namespace cuewell::test;

TEST_CASE("subtitles of each kind stand beside the file, and say every line in order") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "break.ogg", "--subtitles", "vtt,srt,lrc,vtt"});
    CHECK(folder.names() ==
          std::vector<std::string>{"break.lrc", "break.md", "break.ogg", "break.srt", "break.vtt", "reach.md"});
    const std::vector<std::string> said = said_in(folder, {"break.md"});
    CHECK(said.size() >= 9);
    for (const char* file : {"break.vtt", "break.srt", "break.lrc"}) {
        const std::string text = read_bytes(folder / file);
        std::size_t from = 0;
        for (const std::string& line : said) {
            const std::size_t at = text.find(line + "\n", from);
            CHECK_MESSAGE(at != std::string::npos, file << " lacks " << line);
            if (at != std::string::npos) from = at + line.size();
        }
        CHECK_MESSAGE(text.find("Hold 0:02") != std::string::npos, text);
    }
    CHECK(read_bytes(folder / "break.vtt").starts_with("WEBVTT"));
    CHECK(read_bytes(folder / "break.srt").starts_with("1\n00:00:00,"));
    CHECK(read_bytes(folder / "break.lrc").starts_with("[ti:Short break]\n"));
}

TEST_CASE("subtitles of a file whose name has dots keep all of its name") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "2026.11.20", "--format", "opus", "--subtitles", "vtt"});
    CHECK(folder.names() == std::vector<std::string>{"2026.11.20", "2026.11.20.vtt", "break.md", "reach.md"});
}

TEST_CASE("the chapters of a session are the parts that its plan shows, as podcasts have them") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "break.ogg", "--chapters", "chapters.json"});
    const std::vector<std::string> lines = lines_of(read_bytes(folder / "chapters.json"));
    REQUIRE(lines.size() == 10);
    CHECK(lines[1] == "  \"version\": \"1.2.0\",");
    CHECK(lines[2] == "  \"title\": \"Short break\",");
    CHECK(lines[4].starts_with("    { \"startTime\": 0.000, \"endTime\": "));
    CHECK(lines[4].ends_with("\"title\": \"Welcome\" },"));
    CHECK(lines[5].ends_with("\"title\": \"Reach, right\" },"));
    CHECK(lines[6].ends_with("\"title\": \"Reach, left\" },"));
    CHECK(lines[7].ends_with("\"title\": \"Close\" }"));
}
