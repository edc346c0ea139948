#include "support/program.h"

#include <doctest/doctest.h>

#include <map>
#include <string>

using namespace cuewell::test;

TEST_CASE("without a sound output there is one sentence, which names render, and nothing else") {
    const TemporaryFolder folder;
    folder.write("asound.conf", "</usr/share/alsa/alsa.conf>\n");
    const std::map<std::string, std::string> environment{{"CUEWELL_DATA", CUEWELL_TEST_CHECKOUT},
                                                         {"ALSA_CONFIG_PATH", (folder / "asound.conf").string()},
                                                         {"XDG_RUNTIME_DIR", folder.path().string()},
                                                         {"PULSE_SERVER", "unix:/nonexistent/native"},
                                                         {"JACK_NO_START_SERVER", "1"}};
    const ProgramRun devices = run_program({CUEWELL_PROGRAM, "list", "devices"}, folder.path(), environment);
    if (devices.exit_code == 0 && !devices.out.empty()) {
        MESSAGE("[skipped] this machine has a sound card, which needs no settings");
        return;
    }
    const ProgramRun run = run_program({CUEWELL_PROGRAM, "play", "gentle-morning"}, folder.path(), environment);
    CHECK(run.exit_code == 1);
    CHECK(run.out.empty());
    CHECK(run.err ==
          "cuewell: there is no sound output to play on; `cuewell render -o FILE` writes the session to a file "
          "instead\n");
}
