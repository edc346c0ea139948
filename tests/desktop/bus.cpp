#include "bus.h"

#include "base/descriptor_pair.h"
#include "base/guarded_fork.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <utility>

namespace cuewell::test {
namespace {

constexpr auto kLongWhile = std::chrono::seconds(20);

std::filesystem::path bus_daemon() {
    const char* path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::filesystem::path program = std::filesystem::path(folder) / "dbus-daemon";
        if (::access(program.c_str(), X_OK) == 0) return program;
    }
    return {};
}

std::string configuration(const std::filesystem::path& folder) {
    return R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=)" +
           (folder / "bus").string() +
           R"(</listen><auth>EXTERNAL</auth><policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>)";
}

/// The first line that comes through the pipe.
std::string read_line(int descriptor) {
    std::string line;
    for (char character = 0; ::read(descriptor, &character, 1) == 1 && character != '\n';) line += character;
    return line;
}

}  // namespace

bool has_bus_daemon() { return !bus_daemon().empty(); }

PrivateBus::PrivateBus(std::string variable) : variable_(std::move(variable)) {
    const std::string program = bus_daemon();
    const std::string file = "--config-file=" + folder_.write("bus.conf", configuration(folder_.path())).string();
    DescriptorPair pipe = make_pipe();
    daemon_ = guarded_fork();
    if (daemon_ == 0) {
        ::dup2(pipe.second.get(), STDOUT_FILENO);
        // It complains about limits that it may not raise.
        ::dup2(::open("/dev/null", O_WRONLY | O_CLOEXEC), STDERR_FILENO);
        ::execl(program.c_str(), program.c_str(), file.c_str(), "--nofork", "--nopidfile", "--print-address=1",
                static_cast<char*>(nullptr));
        ::_exit(127);
    }
    pipe.second.close();
    const std::string address = read_line(pipe.first.get());
    if (address.empty()) throw std::runtime_error("dbus-daemon does not start");
    ::setenv(variable_.c_str(), address.c_str(), 1);
}

PrivateBus::~PrivateBus() {
    kill();
    // An address where nobody answers, so that no test ever speaks on a bus of the machine's.
    ::setenv(variable_.c_str(), "unix:path=/nonexistent/bus", 1);
}

void PrivateBus::kill() {
    if (daemon_ > 0) end_process(std::exchange(daemon_, -1));
}

void PrivateBus::freeze() { ::kill(daemon_, SIGSTOP); }

bool becomes_true(const std::function<bool()>& condition) {
    const auto end = std::chrono::steady_clock::now() + kLongWhile;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return true;
}

}  // namespace cuewell::test
