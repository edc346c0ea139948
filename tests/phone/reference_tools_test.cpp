#include "cli/session_files.h"
#include "phone/probe.h"

#include <doctest/doctest.h>

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

}  // namespace

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
