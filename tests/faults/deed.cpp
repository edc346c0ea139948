#include "deed.h"

#include "support/quick_voice.h"

#include <filesystem>
#include <utility>

namespace cuewell::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kRoutine = R"(+++
title  = "Short"
author = "Ada"
date   = "2026-11-20"
safety = "own"
+++
Stop if it hurts; ask a doctor.

- reach

Done.
)";

constexpr const char* kStretch = R"(+++
title    = "Reach"
position = "standing"
+++
Reach.
[hold 1s]
Relax.
)";

}  // namespace

Deed::Deed(std::vector<std::string> arguments, Files before, std::map<std::string, std::string> environment)
    : arguments_(std::move(arguments)), before_(std::move(before)), environment_(std::move(environment)) {
    environment_["CUEWELL_DATA"] = CUEWELL_TEST_CHECKOUT;
    environment_["TMPDIR"] = (folder_ / "temporary").string();
    // There is no sound server, and a device that takes all there is.
    environment_["ALSA_CONFIG_PATH"] = (folder_ / "asound.conf").string();
    environment_["XDG_RUNTIME_DIR"] = (folder_ / "home").string();
    environment_["PULSE_SERVER"] = "unix:/nonexistent";
    environment_["JACK_NO_START_SERVER"] = "1";
    before_["asound.conf"] = "</usr/share/alsa/alsa.conf>\npcm.!default { type null }\n";
}

FaultyRun Deed::run(const Fault& fault, const std::function<void(pid_t)>& meanwhile) {
    put_back();
    return run_with(fault, arguments_, folder_.path(), environment_, meanwhile);
}

FaultyRun Deed::run_again() const { return run_with({"none"}, arguments_, folder_.path(), environment_); }

Files Deed::after() const {
    Files files;
    for (const auto& entry : fs::recursive_directory_iterator(folder_.path())) {
        const std::string name = fs::relative(entry.path(), folder_.path());
        if (!entry.is_directory()) files[name] = read_bytes(entry.path());
        // Of folders only what is left among the temporary ones is of interest.
        if (entry.is_directory() && name.starts_with("temporary/")) files[name + "/"] = "";
    }
    return files;
}

void Deed::put_back() const {
    for (const auto& entry : fs::directory_iterator(folder_.path())) fs::remove_all(entry.path());
    for (const auto& [name, bytes] : before_) folder_.write(name, bytes);
    for (const char* name : {"temporary", "home"}) fs::create_directory(folder_ / name);
}

Files short_session() { return {{"break.md", kRoutine}, {"reach.md", kStretch}, {"quick.toml", kQuickVoice}}; }

std::vector<std::string> quickly(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(),
                     {"--pace", "0.25", "--voice", "quick.toml", "--guidance", "minimal", "--chimes", "none"});
    return arguments;
}

}  // namespace cuewell::test
