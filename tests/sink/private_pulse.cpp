#include "private_pulse.h"

#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

namespace cuewell::test {
namespace {

constexpr const char* kServer = "/usr/bin/pulseaudio";
constexpr const char* kControl = "/usr/bin/pactl";
constexpr const char* kPlay = "/usr/bin/pacat";
constexpr const char* kRecord = "/usr/bin/parec";

bool comes_true(const std::function<bool()>& question) {
    constexpr int kTries = 250;
    for (int attempt = 0; attempt < kTries; ++attempt) {
        if (question()) return true;
        ::poll(nullptr, 0, 20);
    }
    return false;
}

[[noreturn]] void become(std::vector<std::string> command, const std::string& output) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int nothing = ::open("/dev/null", O_RDWR);
    const int out = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(out, STDOUT_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    std::vector<char*> arguments;
    for (std::string& argument : command) arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

}  // namespace

Settings::~Settings() {
    for (const auto& [name, value] : before_) {
        if (value) ::setenv(name.c_str(), value->c_str(), 1);
        if (!value) ::unsetenv(name.c_str());
    }
}

void Settings::set(const std::string& name, const std::string& value) {
    const char* const before = std::getenv(name.c_str());
    before_.emplace(name, before == nullptr ? std::nullopt : std::optional<std::string>(before));
    ::setenv(name.c_str(), value.c_str(), 1);
}

Companion::Companion(const std::vector<std::string>& command, const std::string& output) {
    std::fflush(nullptr);
    process_ = ::fork();
    if (process_ == 0) become(command, output);
}

Companion::~Companion() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
}

void Companion::signal(int number) const { ::kill(process_, number); }

void Companion::await() {
    ::waitpid(process_, nullptr, 0);
    process_ = -1;
}

bool PrivatePulse::is_installed() {
    for (const char* const program : {kServer, kControl, kPlay, kRecord}) {
        if (::access(program, X_OK) != 0) return false;
    }
    return true;
}

PrivatePulse::PrivatePulse() {
    const std::string folder = folder_.path().string();
    const std::string socket = folder + "/native";
    folder_.write("asound.conf",
                  "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n");
    ::chmod(folder.c_str(), 0700);
    for (const char* const name : {"XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH"})
        settings_.set(name, folder);
    settings_.set("PULSE_COOKIE", folder + "/cookie");
    settings_.set("PULSE_SERVER", "unix:" + socket);
    settings_.set("ALSA_CONFIG_PATH", folder + "/asound.conf");
    server_ = std::make_unique<Companion>(std::vector<std::string>{
        kServer, "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no",
        "--high-priority=no", "-L", "module-native-protocol-unix auth-anonymous=1 socket=" + socket, "-L",
        "module-null-sink sink_name=cap rate=48000 channels=2 format=s16le"});
    is_running_ = comes_true([&] { return std::filesystem::exists(socket); });
    zeros_ = std::make_unique<Companion>(std::vector<std::string>{kPlay, "--raw", "--format=s16le", "--rate=48000",
                                                                  "--channels=2", "--latency-msec=20", "/dev/zero"});
}

PrivatePulse::~PrivatePulse() { thaw(); }

void PrivatePulse::unload_sink() const { Companion({kControl, "unload-module", "module-null-sink"}).await(); }

void PrivatePulse::freeze() const { server_->signal(SIGSTOP); }

void PrivatePulse::thaw() const { server_->signal(SIGCONT); }

bool PrivatePulse::record() {
    recorder_ = std::make_unique<Companion>(
        std::vector<std::string>{kRecord, "-d", "cap.monitor", "--format=s16le", "--rate=48000", "--channels=2",
                                 "--latency-msec=10", "--raw"},
        folder_ / "heard.raw");
    return comes_true([&] { return !heard().empty(); });
}

std::vector<std::int16_t> PrivatePulse::heard() const {
    std::ifstream in(folder_ / "heard.raw", std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::vector<std::int16_t> samples(bytes.size() / sizeof(std::int16_t));
    if (!samples.empty()) std::memcpy(samples.data(), bytes.data(), samples.size() * sizeof(std::int16_t));
    return samples;
}

}  // namespace cuewell::test
