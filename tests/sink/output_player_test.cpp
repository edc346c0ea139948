#include "sink/process_output.h"

#include "fakes.h"
#include "private_pulse.h"

#include <dlfcn.h>
#include <doctest/doctest.h>
#include <poll.h>
#include <portaudio.h>
#include <unistd.h>

#include <string>

namespace {

/// Whether PortAudio can be ended, or never comes back from that, as with a frozen server.
bool ending_hangs = false;

}  // namespace

/// Stands before PortAudio's own.
extern "C" PaError Pa_Terminate() {
    while (ending_hangs) ::pause();
    using Terminate = PaError (*)();
    const auto terminate = reinterpret_cast<Terminate>(::dlsym(RTLD_NEXT, "Pa_Terminate"));
    return terminate == nullptr ? paInternalError : terminate();
}

namespace cuewell {
namespace {

/// The fault hangs in processes that are forked while this lives.
struct HangingEnd {
    HangingEnd() { ending_hangs = true; }
    ~HangingEnd() { ending_hangs = false; }
};

TEST_CASE("a refusal is told with its reason even where the sound system never lets go") {
    const test::Folder folder;
    test::write_text(folder / "asound.conf", "pcm.!default { type nothing_known }\nctl.!default { type hw card 77 }\n");
    test::Settings settings;
    settings.set("ALSA_CONFIG_PATH", (folder / "asound.conf").string());
    const HangingEnd hanging;
    ProcessOutput output;
    output.open({"defualt", SampleRate{48'000}});
    for (int attempt = 0; attempt < 1'000 && output.state() == OutputState::opening; ++attempt) ::poll(nullptr, 0, 10);
    CHECK(output.state() == OutputState::refused);
    CHECK(output.reason() ==
          "there is no sound output to play on; `cuewell render -o FILE` writes the session to a file instead");
}

}  // namespace
}  // namespace cuewell
