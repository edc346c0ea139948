#include "support/pulse_server.h"

#include "support/eventually.h"
#include "support/program.h"

#include <csignal>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include <sys/stat.h>

namespace cuewell::test {
namespace {

constexpr const char* kSink = "module-null-sink sink_name=cap rate=48000 channels=2 format=s16le";

std::vector<std::string> sound_command(const char* program, const char* latency) {
    return {program,        "--raw",        "--format=s16le",
            "--rate=48000", "--channels=2", std::string("--latency-msec=") + latency};
}

}  // namespace

std::string PulseServer::missing() { return first_missing({"pulseaudio", "pactl", "pacat", "parec"}); }

PulseServer::PulseServer() {
    ::chmod(folder_.path().c_str(), 0700);
    folder_.write("asound.conf",
                  "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n");
}

std::map<std::string, std::string> PulseServer::environment() const {
    const std::string room = folder_.path().string();
    return {{"HOME", room + "/home"},
            {"XDG_RUNTIME_DIR", room},
            {"PULSE_RUNTIME_PATH", room},
            {"PULSE_STATE_PATH", room},
            {"PULSE_COOKIE", room + "/cookie"},
            {"PULSE_SERVER", "unix:" + room + "/native"},
            {"ALSA_CONFIG_PATH", room + "/asound.conf"},
            // Nobody is to be asked to stay awake, or told what plays.
            {"DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/session"},
            {"DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/system"}};
}

ChildStart PulseServer::child(std::vector<std::string> command) const {
    ChildStart start;
    start.command = std::move(command);
    start.environment = clean_environment(environment(), folder_.path());
    start.folder = folder_.path();
    return start;
}

ChildStart PulseServer::listener() const {
    std::vector<std::string> command = sound_command("parec", "10");
    command.insert(command.end(), {"-d", "cap.monitor"});
    return child(command);
}

bool PulseServer::start() {
    const std::filesystem::path socket = folder_ / "native";
    std::filesystem::remove(socket);
    // The socket is there only when the sink is.
    server_ = std::make_unique<ChildProcess>(
        child({"pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no",
               "--high-priority=no", "-L", kSink, "-L",
               "module-native-protocol-unix auth-anonymous=1 socket=" + socket.string()}));
    if (!eventually([&] { return std::filesystem::exists(socket); })) return false;
    keep_awake();
    return true;
}

void PulseServer::keep_awake() {
    std::vector<std::string> zeros = sound_command("pacat", "20");
    zeros.emplace_back("/dev/zero");
    zeros_ = std::make_unique<ChildProcess>(child(zeros));
}

void PulseServer::freeze() const { server_->signal(SIGSTOP); }
void PulseServer::thaw() const { server_->signal(SIGCONT); }

bool PulseServer::controls(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "pactl");
    return ChildProcess(child(std::move(arguments))).await_end(kLongWhile) == 0;
}

void PulseServer::unload_sink() const {
    if (!controls({"unload-module", "module-null-sink"})) throw std::runtime_error("the sink stays");
}

void PulseServer::load_sink() {
    if (!controls({"load-module", "module-null-sink", "sink_name=cap", "rate=48000", "channels=2", "format=s16le"}))
        throw std::runtime_error("the sink cannot be loaded");
    keep_awake();
}

}  // namespace cuewell::test
