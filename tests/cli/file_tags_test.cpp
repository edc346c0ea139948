#include "cli/session_files.h"

#include <doctest/doctest.h>

using namespace cuewell::test;
using namespace std::string_literals;

namespace {

/// The smallest picture that there is: one pixel.
const std::string kPixel =
    "\x89PNG\r\n\x1A\n"
    "\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\0\0\0\0:~\x9BU"
    "\0\0\0\nIDATx\x9C\x63\0\0\0\2\0\1H\xAF\xA4q"
    "\0\0\0\0IEND\xAE\x42\x60\x82"s;

/// As save_short_routine, without author and date.
void save_undated(const TemporaryFolder& folder) { folder.write("break.md", kShortStretch); }

}  // namespace

TEST_CASE("a file takes title, author and date from the head of the script") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "break.ogg"}, {{"SOURCE_DATE_EPOCH", "0"}});
    const std::string bytes = read_bytes(folder / "break.ogg");
    for (const char* field : {"TITLE=Short break", "ARTIST=Ada", "DATE=2026-11-20", "LANGUAGE=en", "GENRE=Stretching",
                              "CHAPTER001=00:00:00.000", "CHAPTER002NAME=Reach, right"}) {
        CHECK_MESSAGE(bytes.find(field) != std::string::npos, field);
    }
}

TEST_CASE("without a date in the script the day is that of SOURCE_DATE_EPOCH, and never today") {
    const TemporaryFolder folder;
    save_undated(folder);
    render_break(folder, {"-o", "then.ogg"}, {{"SOURCE_DATE_EPOCH", "1000000000"}});
    CHECK(read_bytes(folder / "then.ogg").find("DATE=2001-09-09") != std::string::npos);
    render_break(folder, {"-o", "undated.ogg"});
    CHECK(read_bytes(folder / "undated.ogg").find("DATE=") == std::string::npos);
}

TEST_CASE("a cover of one's own takes the place of the one that is drawn") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    folder.write("pixel.png", kPixel);
    render_break(folder, {"-o", "drawn.mp3"});
    render_break(folder, {"-o", "own.mp3", "--cover", "pixel.png"});
    const std::string drawn = read_bytes(folder / "drawn.mp3");
    CHECK(drawn.find("\x89PNG\r\n") != std::string::npos);
    CHECK(drawn.find(kPixel) == std::string::npos);
    CHECK(read_bytes(folder / "own.mp3").find(kPixel) != std::string::npos);
}

TEST_CASE("a page is whole in itself, and shows a hostile title as text") {
    const TemporaryFolder folder;
    folder.write("evil.md",
                 "+++\ntitle = \"A</title><script>alert(1)</script>\"\nposition = \"seated\"\n+++\nBreathe.\n");
    const ProgramRun run = run_cuewell(folder, {"render", "evil.md", "-o", "evil.html"});
    CHECK_MESSAGE(run.exit_code == 0, run.err);
    const std::string page = read_bytes(folder / "evil.html");
    CHECK(page.starts_with("<!DOCTYPE html>"));
    CHECK(page.find("default-src 'none'") != std::string::npos);
    CHECK(page.find("<script>alert") == std::string::npos);
    CHECK(page.find("src=\"http") == std::string::npos);
    CHECK(page.ends_with("</html>\n"));
}
