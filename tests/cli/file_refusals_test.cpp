#include "cli/session_files.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cuewell::test;

namespace {

struct Refusal {
    std::vector<std::string> options;  ///< Of `render break.md`.
    std::string message;
};

const std::string kEndings = "a file to write ends in .wav, .flac, .ogg, .opus, .mp3 or .html";
const std::string kQualities = "must be low, normal, high, or a whole number from 0 to 10\n";

const std::vector<Refusal> kOfFormats{
    {{"-o", "s.oga"}, "unknown ending \".oga\" of \"s.oga\"; " + kEndings + "; did you mean \".ogg\"?\n"},
    {{"-o", "s.m4a"}, "unknown ending \".m4a\" of \"s.m4a\"; " + kEndings},
    {{"-o", "s.htm"}, "unknown ending \".htm\" of \"s.htm\"; " + kEndings + "; did you mean \".html\"?\n"},
    {{"-o", "session"}, "\"session\" has no ending; " + kEndings},
    {{"-o", "-", "--format", "mp"}, "--format \"mp\": did you mean \"mp3\"?\n"},
    {{"-o", "s.ogg", "--format", "aac"}, "--format \"aac\": expected one of: wav, flac, ogg, opus, mp3, html\n"},
    {{"-o", "s.ogg", "--format", "ogg,mp3"}, "--format takes several names only with --all\n"},
    {{"-o", "s.ogg", "--quality", "11"}, "--quality \"11\": " + kQualities},
    {{"-o", "s.ogg", "--quality", "hihg"}, "--quality \"hihg\": " + kQualities},
    {{"-o", "s.ogg", "--quality", "4.5"}, "--quality \"4.5\": " + kQualities},
    {{"-o", "s.wav", "--bits", "12"}, "--bits \"12\": did you mean \"16\"?\n"},
    {{"-o", "s.wav", "--quality", "high"}, "--quality is for MP3, Ogg and Opus; WAV and FLAC lose nothing\n"},
    {{"-o", "s.mp3", "--bits", "24"}, "--bits is for WAV and FLAC; for the others there is --quality\n"},
    {{"-o", "-", "--format", "html"}, "a page needs a file: -o NAME.html\n"},
    {{"-o", "s.flac", "--bits", "float"}, "FLAC holds no float samples; expected 16 or 24 bits\n"},
    {{"-o", "s.opus", "--sample-rate", "44100"},
     "Opus takes no sample rate of 44100; expected 48000, 24000, 16000, 12000 or 8000\n"},
    {{"-o", "s.html", "--sample-rate", "96000"},
     "MP3 takes no sample rate of 96000; expected 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025 or 8000\n"},
};

const std::vector<Refusal> kOfWhatGoesWithIt{
    {{"-o", "s.ogg", "--subtitles", "vtx"}, "--subtitles \"vtx\": did you mean \"vtt\"?\n"},
    {{"-o", "s.ogg", "--subtitles", "vtt,txt"}, "--subtitles \"txt\": expected one of: vtt, srt, lrc\n"},
    {{"-o", "-", "--subtitles", "vtt"}, "--subtitles stand beside a file; standard output has no place\n"},
    {{"-o", "-", "--split"}, "--split needs a name for its folder: -o NAME.ogg\n"},
    {{"-o", "s.html", "--split"}, "--split makes sound files; a page has its parts inside\n"},
    {{"-o", "s.ogg", "--chapters", "-"}, "--chapters needs a file; it cannot go to standard output\n"},
    {{"-o", "s.ogg", "--timeline", "-"}, "--timeline needs a file; it cannot go to standard output\n"},
    {{"-o", "s.ogg", "--stems", ""}, "--stems needs a name\n"},
    {{"-o", "s.ogg", "--chapters", "./s.ogg"}, "./s.ogg would be written over; give each file a name of its own\n"},
    {{"-o", "s.ogg", "--subtitles", "vtt", "--chapters", "s.vtt"},
     "s.vtt would be written over; give each file a name of its own\n"},
    {{"-o", "s.ogg", "--cover", "break.md", "--subtitles", "vtt"},
     "--cover \"break.md\": expected a PNG or JPEG picture\n"},
};

const std::vector<Refusal> kOfSeveral{
    {{"reach.md", "-o", "s.ogg"},
     "render makes one session; --all DIR makes several: \"reach.md\"; see cuewell render --help\n"},
    {{"--all", "d", "-o", "s.ogg"}, "--output excludes --all; see cuewell render --help\n"},
    {{"--all", "d", "--split"}, "--split excludes --all; see cuewell render --help\n"},
    {{"--all", "d", "--chapters", "c.json"}, "--chapters excludes --all; see cuewell render --help\n"},
};

/// In one line, before anything is written.
void check_refused_in(const TemporaryFolder& folder, const Refusal& refusal) {
    const std::vector<std::string> before = folder.names();
    std::vector<std::string> command{"render", "break.md"};
    command.insert(command.end(), refusal.options.begin(), refusal.options.end());
    const ProgramRun run = run_cuewell(folder, command);
    CAPTURE(refusal.message);
    CHECK(run.exit_code == 2);
    CHECK(run.out.empty());
    CHECK_MESSAGE(run.err.starts_with("cuewell: " + refusal.message), run.err);
    CHECK(std::ranges::count(run.err, '\n') == 1);
    CHECK(folder.names() == before);
}

void check_refused(const std::vector<Refusal>& refusals) {
    const TemporaryFolder folder;
    save_short_routine(folder);
    for (const Refusal& refusal : refusals) check_refused_in(folder, refusal);
}

}  // namespace

TEST_CASE("a format that cannot be is refused with what can be") { check_refused(kOfFormats); }

TEST_CASE("files that cannot stand beside a session are refused") { check_refused(kOfWhatGoesWithIt); }

TEST_CASE("one file of several sessions is refused") { check_refused(kOfSeveral); }

TEST_CASE("a date that is none is refused") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    for (const std::string epoch : {"yesterday", "-1", "1e9", "253402300800"}) {
        const ProgramRun run =
            run_cuewell(folder, {"render", "break.md", "-o", "s.ogg"}, {{"SOURCE_DATE_EPOCH", epoch}});
        CHECK(run.exit_code == 2);
        CHECK(run.err == "cuewell: SOURCE_DATE_EPOCH=\"" + epoch + "\": expected seconds since 1970\n");
    }
    CHECK(folder.names() == std::vector<std::string>{"break.md", "reach.md"});
}

TEST_CASE("a cover that is not there is told, and nothing is written") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    const ProgramRun run = run_cuewell(folder, {"render", "break.md", "-o", "s.ogg", "--cover", "missing.png"});
    CHECK(run.exit_code == 1);
    CHECK(run.err == "cuewell: cannot read \"missing.png\": No such file or directory\n");
    CHECK(folder.names() == std::vector<std::string>{"break.md", "reach.md"});
}

TEST_CASE("a standard output that is closed is told, and no file takes its place") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    for (const std::string format : {"wav", "ogg", "opus", "mp3", "flac"}) {
        CAPTURE(format);
        // The limit is for the day when this fails: a file that is copied into itself has no end.
        const std::string command = "ulimit -f 20000; exec \"$0\" render break.md -o - --format " + format + " >&-";
        const ProgramRun run = run_program({"/bin/sh", "-c", command, CUEWELL_PROGRAM}, folder.path(), {});
        CHECK(run.exit_code == 1);
        CHECK(run.err == "cuewell: cannot write to standard output: Bad file descriptor\n");
    }
}

TEST_CASE("what is read or written besides is not put where tracks will lie, nor over a script") {
    const TemporaryFolder folder;
    save_short_routine(folder);
    folder.write("break/01 Welcome.png", "");
    check_refused_in(folder, {{"-o", "break.ogg", "--split", "--cover", "break/01 Welcome.png"},
                              "break/01 Welcome.png lies in the folder of the tracks and might be written over\n"});
    check_refused_in(folder, {{"-o", "break.ogg", "--split", "--chapters", "break/01 Welcome.ogg"},
                              "break/01 Welcome.ogg lies in the folder of the tracks; put it beside that\n"});
    folder.write("other.md", "words");
    check_refused_in(
        folder, {{"-o", "b.ogg", "--timeline", "other.md"}, "other.md is a script, which would be written over\n"});
    CHECK(read_bytes(folder / "other.md") == "words");
}
