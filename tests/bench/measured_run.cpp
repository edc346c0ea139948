// measured_run RESULT COMMAND...: runs the command and writes into the file RESULT what it took, as JSON.
//
// A program of its own, and a small one: what a process held before it became another program counts into the peak
// memory that Linux tells of it, so whoever starts what is measured has to be smaller than that.

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>

namespace {

constexpr int kCannotRun = 127;

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Waits for the child, and for what it left behind, so that their work is counted too.
int wait_for(pid_t child) {
    int code = kCannotRun;
    int status = 0;
    for (;;) {
        const pid_t ended = wait(&status);
        if (ended < 0 && errno == EINTR) continue;
        if (ended < 0) return code;
        if (ended == child) code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fputs("usage: measured_run RESULT COMMAND...\n", stderr);
        return 2;
    }
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        execvp(argv[2], argv + 2);
        std::perror(argv[2]);
        _exit(kCannotRun);
    }
    const int code = wait_for(child);
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;

    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    std::FILE* result = std::fopen(argv[1], "w");
    if (result == nullptr) {
        std::perror(argv[1]);
        return 1;
    }
    std::fprintf(result, "{\"wall\": %.6f, \"user\": %.6f, \"system\": %.6f, \"peak_kib\": %ld}\n", wall.count(),
                 seconds(usage.ru_utime), seconds(usage.ru_stime), usage.ru_maxrss);
    std::fclose(result);
    return code;
}
