#include "speech/child_process.h"

#include "base/descriptor_pair.h"
#include "base/guarded_fork.h"
#include "base/patience.h"
#include "base/under_sanitizer.h"

#include <poll.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
#include <array>
#include <cerrno>
#include <csignal>

namespace cuewell {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int kExitOfException = 125;

void lower_limit(decltype(RLIMIT_CPU) resource, std::size_t most) {
    rlimit limit{};
    if (::getrlimit(resource, &limit) != 0 || limit.rlim_cur <= most) return;
    limit.rlim_cur = most;
    ::setrlimit(resource, &limit);
}

/// The parent ends the child when its time is up; these hold even where the parent itself stands still.
void limit_myself(const ChildLimits& limits) {
    const auto whole_seconds = std::chrono::ceil<seconds>(limits.time);
    lower_limit(RLIMIT_CPU, static_cast<std::size_t>((whole_seconds.count() + 1) / 2));
    if (!kUnderSanitizer) lower_limit(RLIMIT_AS, limits.memory);
    const itimerval alarm{{0, 0}, {whole_seconds.count() * 2, 0}};
    ::setitimer(ITIMER_REAL, &alarm, nullptr);
}

[[noreturn]] void be_the_child(const std::function<int(int)>& work, int output, const ChildLimits& limits) {
    limit_myself(limits);
    int code = kExitOfException;
    try {
        code = work(output);
    } catch (...) {
        // Out of memory, for one. Nothing may unwind out of here into a second copy of the program.
    }
    ::_exit(code);
}

/// Reads until the child has closed its end. What stopped the reading, if anything did.
ChildEnding collect(int input, std::string& output, const ChildLimits& limits) {
    Patience patience(limits.time);
    std::array<char, 65'536> part;
    for (;;) {
        if (!patience.await(input, POLLIN)) return ChildEnding::too_slow;
        const ssize_t size = ::read(input, part.data(), part.size());
        if (size < 0 && errno == EINTR) continue;
        if (size == 0) return ChildEnding::exited;
        if (size < 0) return ChildEnding::crashed;
        output.append(part.data(), static_cast<std::size_t>(size));
        if (output.size() > limits.output) return ChildEnding::too_much;
    }
}

ChildResult result_of(int status, std::string output) {
    if (WIFEXITED(status)) return {ChildEnding::exited, WEXITSTATUS(status), std::move(output)};
    const int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    const bool ran_out_of_time = signal == SIGXCPU || signal == SIGALRM;
    return {ran_out_of_time ? ChildEnding::too_slow : ChildEnding::crashed, signal, std::move(output)};
}

}  // namespace

ChildResult run_in_child(const std::function<int(int output)>& work, const ChildLimits& limits) {
    DescriptorPair pipe = make_pipe();
    const pid_t child = guarded_fork();
    if (child < 0) return {ChildEnding::not_started, errno, {}};
    if (child == 0) {
        pipe.first.close();
        be_the_child(work, pipe.second.get(), limits);
    }
    pipe.second.close();
    std::string output;
    const ChildEnding ending = collect(pipe.first.get(), output, limits);
    if (ending != ChildEnding::exited) {
        end_process(child);
        return {ending, 0, {}};
    }
    return result_of(await_end(child), std::move(output));
}

bool write_all(int descriptor, const void* bytes, std::size_t size) {
    const char* at = static_cast<const char*>(bytes);
    while (size > 0) {
        const ssize_t written = ::write(descriptor, at, size);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        at += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

}  // namespace cuewell
