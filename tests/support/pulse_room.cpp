#include "support/pulse_room.h"

#include "support/eventually.h"
#include "support/program.h"

#include <array>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cuewell::test {
namespace {

constexpr const char* kSink = "module-null-sink sink_name=cap rate=48000 channels=2 format=s16le";
constexpr auto kLongWhile = std::chrono::seconds(20);

std::vector<std::string> sound_command(const char* program, const char* latency) {
    return {program,        "--raw",        "--format=s16le",
            "--rate=48000", "--channels=2", std::string("--latency-msec=") + latency};
}

}  // namespace

// --- recorder

Recorder::Recorder(ChildStart parec) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    pipe_ = ends[0];
    parec.out = ends[1];
    parec_ = std::make_unique<ChildProcess>(parec);
    ::close(ends[1]);
    thread_ = std::thread([this] { listen(); });
}

Recorder::~Recorder() {
    parec_->kill();
    thread_.join();
    ::close(pipe_);
}

Recording Recorder::heard() const {
    const std::lock_guard lock(mutex_);
    return recording_;
}

void Recorder::listen() {
    std::array<char, 16'384> buffer{};
    std::size_t kept = 0;
    constexpr std::size_t kFrameBytes = 2 * sizeof(std::int16_t);
    for (ssize_t got = 0; (got = ::read(pipe_, buffer.data() + kept, buffer.size() - kept)) > 0;) {
        const SteadyTime now = std::chrono::steady_clock::now();
        const std::size_t there = kept + static_cast<std::size_t>(got);
        const std::size_t whole = there - there % kFrameBytes;
        const std::lock_guard lock(mutex_);
        std::vector<std::int16_t>& samples = recording_.samples;
        const bool is_first = samples.empty();
        samples.resize(samples.size() + whole / sizeof(std::int16_t));
        std::memcpy(samples.data() + samples.size() - whole / sizeof(std::int16_t), buffer.data(), whole);
        kept = there - whole;
        std::memmove(buffer.data(), buffer.data() + whole, kept);
        const SteadyTime start = now - (recording_.time_of(recording_.frames()) - recording_.start);
        recording_.start = is_first ? start : std::min(recording_.start, start);
    }
}

// --- room

std::string PulseRoom::missing() { return first_missing({"pulseaudio", "pactl", "pacat", "parec"}); }

PulseRoom::PulseRoom() {
    ::chmod(folder_.path().c_str(), 0700);
    folder_.write("asound.conf",
                  "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\nctl.!default { type pulse }\n");
    start_server();
}

std::map<std::string, std::string> PulseRoom::environment() const {
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

ChildStart PulseRoom::child(std::vector<std::string> command) const {
    ChildStart start;
    start.command = std::move(command);
    start.environment = clean_environment(environment(), folder_.path());
    start.folder = folder_.path();
    return start;
}

void PulseRoom::start_server() {
    const std::filesystem::path socket = folder_ / "native";
    std::filesystem::remove(socket);
    // The socket is there only when the sink is.
    server_ = std::make_unique<ChildProcess>(
        child({"pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no",
               "--high-priority=no", "-L", kSink, "-L",
               "module-native-protocol-unix auth-anonymous=1 socket=" + socket.string()}));
    if (!eventually([&] { return std::filesystem::exists(socket); }, kLongWhile))
        throw std::runtime_error("pulseaudio does not come up");
    listen();
}

void PulseRoom::listen() {
    std::vector<std::string> zeros = sound_command("pacat", "20");
    zeros.emplace_back("/dev/zero");
    zeros_ = std::make_unique<ChildProcess>(child(zeros));
    std::vector<std::string> recorder = sound_command("parec", "10");
    recorder.insert(recorder.end(), {"-d", "cap.monitor"});
    recorder_ = std::make_unique<Recorder>(child(recorder));
    constexpr std::size_t kEnoughFrames = 9'600;
    if (!eventually([&] { return heard().frames() > kEnoughFrames; }, kLongWhile))
        throw std::runtime_error("nothing can be recorded");
}

void PulseRoom::kill_server() { server_->kill(); }
void PulseRoom::freeze_server() const { server_->signal(SIGSTOP); }
void PulseRoom::thaw_server() const { server_->signal(SIGCONT); }

int PulseRoom::control(const std::vector<std::string>& arguments) const {
    std::vector<std::string> command{"pactl"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    return ChildProcess(child(command)).await_end(kLongWhile).value_or(-1);
}

void PulseRoom::unload_sink() const {
    if (control({"unload-module", "module-null-sink"}) != 0) throw std::runtime_error("the sink stays");
}

void PulseRoom::load_sink() {
    if (control({"load-module", "module-null-sink", "sink_name=cap", "rate=48000", "channels=2", "format=s16le"}) != 0)
        throw std::runtime_error("the sink cannot be loaded");
    listen();
}

}  // namespace cuewell::test
