#include "cli/session_files.h"
#include "phone/probe.h"
#include "support/chapter_readers.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace cuewell::test;

namespace {

/// The program says all is well, and warns of nothing.
void check_sound(const TemporaryFolder& folder, std::vector<std::string> command) {
    command.insert(command.begin(), "/usr/bin/env");
    const ProgramRun run = run_program(command, folder.path());
    const std::string told = run.out + run.err;
    CHECK_MESSAGE(run.exit_code == 0, told);
    CHECK_MESSAGE(told.find("WARNING") == std::string::npos, told);
    CHECK_MESSAGE(told.find("ERROR") == std::string::npos, told);
}

/// The lines that a program prints.
std::vector<std::string> lines_of(const TemporaryFolder& folder, std::vector<std::string> command) {
    command.insert(command.begin(), "/usr/bin/env");
    std::istringstream printed(run_program(command, folder.path()).out);
    std::vector<std::string> lines;
    for (std::string line; std::getline(printed, line);) lines.push_back(line);
    return lines;
}

/// The chapters that FFmpeg sees in the same file, in whole seconds as these players have them.
FoundChapters chapters_in_whole_seconds(const TemporaryFolder& folder, const std::string& file) {
    FoundChapters chapters;
    for (const ProbedChapter& chapter : probe(folder, file).chapters)
        chapters.emplace_back(static_cast<long>(chapter.start) * 1'000, chapter.title);
    return chapters;
}

}  // namespace

TEST_CASE("AntennaPod and Voice find every chapter in the comments of a file") {
    if (is_skipped_without({"vorbiscomment", "metaflac", "ffprobe"})) return;
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "break.ogg"});
    render_break(folder, {"-o", "break.flac"});
    const FoundChapters all = chapters_in_whole_seconds(folder, "break.ogg");
    CHECK(all.size() > 2);
    for (const auto& comment : {lines_of(folder, {"vorbiscomment", "--list", "break.ogg"}),
                                lines_of(folder, {"metaflac", "--export-tags-to=-", "break.flac"})}) {
        CHECK(antennapod_chapters(comment) == all);
        CHECK(voice_chapters(comment) == all);
    }
}

TEST_CASE("flac finds the sum of every sample right") {
    if (is_skipped_without({"flac"})) return;
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "break.flac", "--ambience", "rain"});
    check_sound(folder, {"flac", "--test", "--silent", "--warnings-as-errors", "break.flac"});
}

TEST_CASE("ogginfo finds a Vorbis file in order") {
    if (is_skipped_without({"ogginfo"})) return;
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "break.ogg"});
    check_sound(folder, {"ogginfo", "break.ogg"});
}

TEST_CASE("opusinfo finds an Opus file in order") {
    if (is_skipped_without({"opusinfo"})) return;
    const TemporaryFolder folder;
    save_short_routine(folder);
    render_break(folder, {"-o", "break.opus"});
    check_sound(folder, {"opusinfo", "break.opus"});
}
