#include "support/child_process.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cuewell::test {
namespace {

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
    std::vector<char*> result;
    for (const std::string& text : texts) result.push_back(const_cast<char*>(text.c_str()));
    result.push_back(nullptr);
    return result;
}

/// Calls only what may be called between a fork and an exec: the test may have threads.
[[noreturn]] void become(const char* program, char* const* command, char* const* environment, const char* folder,
                         const ChildStart& start) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int nothing = ::open("/dev/null", O_RDWR);
    if (start.leads_group) ::setpgid(0, 0);
    if (start.owns_terminal) {
        ::setsid();
        ::ioctl(start.in, TIOCSCTTY, 0);
    }
    ::dup2(start.in < 0 ? nothing : start.in, STDIN_FILENO);
    ::dup2(start.out < 0 ? nothing : start.out, STDOUT_FILENO);
    ::dup2(start.err < 0 ? nothing : start.err, STDERR_FILENO);
    if (::chdir(folder) != 0) ::_exit(125);
    ::execve(program, command, environment);
    ::_exit(126);
}

}  // namespace

ChildProcess::ChildProcess(const ChildStart& start) {
    const std::string& name = start.command.front();
    const std::string program = name.find('/') == std::string::npos ? installed_program(name).string() : name;
    const std::vector<char*> command = pointers_to(start.command);
    const std::vector<char*> environment = pointers_to(start.environment);
    const std::string folder = start.folder.string();
    process_ = ::fork();
    if (process_ == 0) become(program.c_str(), command.data(), environment.data(), folder.c_str(), start);
    if (process_ < 0) throw std::runtime_error("cannot start " + name);
}

void ChildProcess::signal(int number) const {
    if (process_ > 0) ::kill(process_, number);
}

void ChildProcess::kill() {
    signal(SIGKILL);
    while (process_ > 0 && !has_ended()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void ChildProcess::take_end(int options) {
    int status = 0;
    if (process_ < 0 || ::waitpid(process_, &status, options) != process_) return;
    process_ = -1;
    exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::optional<int> ChildProcess::has_ended() {
    take_end(WNOHANG);
    return exit_code_;
}

int ChildProcess::await_end() {
    while (!exit_code_) take_end(0);
    return *exit_code_;
}

std::optional<int> ChildProcess::await_end(std::chrono::milliseconds patience) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!has_ended() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return has_ended();
}

std::filesystem::path installed_program(const std::string& name) {
    const char* const path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::filesystem::path program = std::filesystem::path(folder) / name;
        if (::access(program.c_str(), X_OK) == 0) return program;
    }
    return {};
}

std::string first_missing(const std::vector<std::string>& programs) {
    for (const std::string& program : programs) {
        if (installed_program(program).empty()) return program;
    }
    return {};
}

}  // namespace cuewell::test
