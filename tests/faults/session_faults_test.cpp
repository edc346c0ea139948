#include "sweep.h"
#include "trial.h"

#include "base/under_sanitizer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

using namespace cuewell::test;
using cuewell::kUnderSanitizer;

namespace {

/// Files that are there already: each has to stay, or be replaced by a whole one.
Files with_earlier(Files files, const std::vector<std::string>& names) {
    for (const std::string& name : names) files[name] = "what was here before\n";
    return files;
}

void sweep_render(const std::vector<std::string>& arguments, const std::vector<std::string>& written, int turn) {
    Deed deed(quickly(arguments), with_earlier(short_session(), written));
    sweep_all_calls(deed, turn);
}

}  // namespace

TEST_CASE("whatever call fails while a large sound file is rendered the file is whole or as it was") {
    int turn = 0;
    for (const char* file : {"a.wav", "a.flac"}) sweep_render({"render", "break.md", "-o", file}, {file}, turn++);
}

TEST_CASE("whatever call fails while a small sound file is rendered the file is whole or as it was") {
    int turn = 2;
    for (const char* file : {"a.ogg", "a.opus", "a.mp3"})
        sweep_render({"render", "break.md", "-o", file}, {file}, turn++);
}

TEST_CASE("whatever memory a library lacks while a chime is saved the file is whole or as it was") {
    // A sanitizer would take a library's fault for one of the program.
    if (kUnderSanitizer) {
        MESSAGE("[skipped] there is a sanitizer");
        return;
    }
    constexpr std::int64_t kMost = 60;
    for (const char* file : {"a.opus", "a.mp3", "a.ogg"}) {
        Deed deed({"sounds", "try", "ping", "--save", file}, {{file, "what was here before\n"}});
        const Whole whole = whole_of(deed);
        Fault fault{"library-memory"};
        const std::int64_t calls = whole.run.calls(fault);
        REQUIRE(calls > 0);
        // The last ones are of the end, where nothing comes afterwards that could notice.
        for (fault.number = std::max<std::int64_t>(1, calls - kMost); fault.number <= calls; ++fault.number) {
            const FaultyRun run = deed.run(fault);
            const std::vector<std::string> broken = broken_promises(deed, run, whole, {.signal = true});
            CHECK_MESSAGE(broken.empty(), to_text(fault) << ": " << file << "\n" << broken.size() << run.run.err);
        }
    }
}

TEST_CASE("whatever call fails while a page is rendered the page is whole or as it was") {
    sweep_render({"render", "break.md", "-o", "a.html"}, {"a.html"}, 5);
}

TEST_CASE("whatever call fails while files are rendered together each is whole or as it was") {
    sweep_render({"render", "break.md", "-o", "a.ogg", "--subtitles", "vtt,srt,lrc", "--chapters", "c.json",
                  "--timeline", "t.json"},
                 {"a.ogg", "a.vtt", "a.srt", "a.lrc", "c.json", "t.json"}, 6);
}

TEST_CASE("whatever call fails while tracks are rendered each is whole or as it was") {
    sweep_render({"render", "break.md", "--format", "ogg", "--split", "-o", "tracks"}, {"tracks/01 Welcome.ogg"}, 7);
}

TEST_CASE("whatever call fails while a session goes down a pipe the program says so") {
    sweep_render({"render", "break.md", "--format", "flac", "-o", "-"}, {}, 8);
}

TEST_CASE("whatever call fails while a session with an ambience is rendered the file is whole or as it was") {
    sweep_render({"render", "break.md", "-o", "a.ogg", "--ambience", "rain"}, {"a.ogg"}, 9);
}

TEST_CASE("whatever call fails while stems are rendered each is whole or as it was") {
    sweep_render({"render", "break.md", "-o", "a.flac", "--stems", "stems"}, {"a.flac", "stems/speech.wav"}, 14);
}

TEST_CASE("whatever call fails while a session is planned the program says so") {
    sweep_render({"plan", "break.md"}, {}, 10);
}

TEST_CASE("whatever call fails while a routine is composed there is a whole one or none") {
    Deed deed({"compose", "--time", "8m", "--focus", "hips", "-o", "hips.md"}, {});
    sweep_all_calls(deed, 11);
}

TEST_CASE("whatever call fails while a script is begun there is a whole one or none") {
    Deed deed({"new", "stretch", "my-twist"}, {});
    sweep_all_calls(deed, 15);
}

TEST_CASE("whatever call fails while a script is formatted it is formatted or as it was") {
    Files files = short_session();
    files["reach.md"] = "+++\ntitle=\"Reach\"\nposition = \"standing\"\n+++\nReach.\n[hold 1s]\n\n\n\nRelax.  \n";
    Deed deed({"fmt", "reach.md"}, files);
    sweep_all_calls(deed, 12);
}

TEST_CASE("whatever call fails while a script is mended it is mended or as it was") {
    Files files = short_session();
    files["reach.md"] = "+++\ntitel = \"Reach\"\nposition = \"standing\"\n+++\nReach.\n[puase 6s]\nRelax.\n";
    Deed deed({"check", "--fix", "reach.md"}, files);
    sweep_all_calls(deed, 13);
}
