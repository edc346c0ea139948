#include "bus.h"

#include "base/descriptor_pair.h"
#include "support/program.h"

#include <stdlib.h>
#include <unistd.h>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace cuewell::test {
namespace {

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

bool has_bus_daemon() { return !installed_program("dbus-daemon").empty(); }

PrivateBus::PrivateBus(std::string variable) : variable_(std::move(variable)) {
    const std::string file = folder_.write("bus.conf", configuration(folder_.path())).string();
    DescriptorPair pipe = make_pipe();
    ChildStart start;
    start.command = {"dbus-daemon", "--config-file=" + file, "--nofork", "--nopidfile", "--print-address=1"};
    start.environment = clean_environment({}, folder_.path());
    start.out = pipe.second.get();
    daemon_ = std::make_unique<ChildProcess>(start);
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

}  // namespace cuewell::test
