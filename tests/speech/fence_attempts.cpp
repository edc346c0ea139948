#include "speech/fence_attempts.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <stdexcept>

namespace cuewell {
namespace {

/// What a call answered, as an error; it is asked at once, before anything else can fail.
int error_of(long answer) { return answer < 0 ? errno : 0; }

int start_a_program() {
    std::string program = "/bin/true";
    char* const arguments[] = {program.data(), nullptr};
    return ::execve(program.c_str(), arguments, environ);
}

pid_t fork_one() {
    const pid_t forked = ::fork();
    if (forked == 0) ::_exit(0);
    return forked;
}

int map_code() {
    void* code = ::mmap(nullptr, 4'096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return code == MAP_FAILED ? -1 : 0;
}

int make_pair() {
    int ends[2];
    return ::socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
}

int make_a_pipe() {
    int ends[2];
    return ::pipe2(ends, O_CLOEXEC);
}

int set_a_limit() {
    const rlimit limit{8, 8};
    return ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

int error_of_opening(const std::filesystem::path& path, int flags) {
    return error_of(::open(path.c_str(), flags, S_IRUSR | S_IWUSR));
}

std::vector<Attempt> attempts(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "voice";
    const std::filesystem::path other = folder / "other";
    return {
        {"open for writing", [=] { return error_of_opening(file, O_WRONLY); }},
        {"open for both", [=] { return error_of_opening(file, O_RDWR); }},
        {"empty a file", [=] { return error_of_opening(file, O_RDONLY | O_TRUNC); }},
        {"make a file", [=] { return error_of_opening(other, O_RDONLY | O_CREAT); }},
        {"make a folder", [=] { return error_of(::mkdir(other.c_str(), S_IRWXU)); }},
        {"rename a file", [=] { return error_of(std::rename(file.c_str(), other.c_str())); }},
        {"link a file", [=] { return error_of(::symlink(file.c_str(), other.c_str())); }},
        {"change rights", [=] { return error_of(::chmod(file.c_str(), S_IRWXU)); }},
        {"remove a file", [=] { return error_of(::unlink(file.c_str())); }},
        {"start a program", [] { return error_of(start_a_program()); }},
        {"map code", [] { return error_of(map_code()); }},
        {"make a socket", [] { return error_of(::socket(AF_UNIX, SOCK_STREAM, 0)); }},
        {"make a pair of sockets", [] { return error_of(make_pair()); }},
        {"trace itself", [] { return error_of(::syscall(SYS_ptrace, 0, 0, 0, 0)); }},
        {"fork", [] { return error_of(fork_one()); }},
        {"make a pipe", [] { return error_of(make_a_pipe()); }},
        {"signal the parent", [] { return error_of(::kill(::getppid(), 0)); }},
        {"have the kernel send signals", [] { return error_of(::fcntl(STDOUT_FILENO, F_SETOWN, ::getppid())); }},
        {"choose which signal", [] { return error_of(::fcntl(STDOUT_FILENO, F_SETSIG, SIGKILL)); }},
        {"set a limit", [] { return error_of(set_a_limit()); }},
    };
}

Attempt attempt(const std::filesystem::path& folder, const std::string& what) {
    const std::vector<Attempt> all = attempts(folder);
    const auto found = std::ranges::find(all, what, &Attempt::what);
    if (found == all.end()) throw std::invalid_argument(what);
    return *found;
}

}  // namespace cuewell
