#include "speech/fence.h"

#include "base/under_sanitizer.h"
#include "speech/call_filter.h"
#include "speech/folder_limit.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <array>

namespace cuewell {
namespace {

/// What eSpeak NG and the C library call while they speak. The most frequent come first: the kernel goes through them.
constexpr auto kCallsOfAnUtterance =
    std::to_array<long>({SYS_write,        SYS_read,           SYS_futex,         SYS_brk,
                         SYS_munmap,       SYS_mremap,         SYS_madvise,       SYS_close,
                         SYS_newfstatat,   SYS_fstat,          SYS_statx,         SYS_lseek,
                         SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn,  SYS_restart_syscall,
                         SYS_getpid,       SYS_gettid,         SYS_clock_gettime, SYS_clock_nanosleep,
                         SYS_nanosleep,    SYS_gettimeofday,   SYS_getrandom,     SYS_sched_yield,
                         SYS_exit,         SYS_exit_group,
#ifdef SYS_stat
                         SYS_stat
#endif
    });

/// What fcntl() may do: others of its commands have the kernel send any signal to any process of the user when a pipe is
/// written to.
constexpr auto kFlagCommands = std::to_array<unsigned>({F_GETFD, F_SETFD, F_GETFL});

/// What a worker calls beyond that: it talks to the program, forks, and sets the limits of what it forked.
constexpr auto kCallsOfAWorker =
    std::to_array<long>({SYS_ppoll, SYS_sendto, SYS_recvfrom, SYS_pipe2, SYS_clone, SYS_wait4, SYS_kill, SYS_getppid,
                         SYS_prctl, SYS_prlimit64, SYS_setitimer, SYS_set_robust_list, SYS_rseq, SYS_seccomp,
#ifdef SYS_poll
                         SYS_poll
#endif
    });

/// A worker has a socket, nothing behind the three standard descriptors, and the ends of a pipe; eSpeak NG adds a file.
constexpr rlim_t kMostDescriptors = 16;

/// The hard limit, too: what a worker has given up it cannot take back.
void set_limit(decltype(RLIMIT_CPU) resource, rlim_t most) {
    const rlimit limit{most, most};
    ::setrlimit(resource, &limit);
}

CallFilter utterance_calls() {
    CallFilter filter;
    filter.allow(kCallsOfAnUtterance);
    filter.allow_without(SYS_openat, 2, O_ACCMODE | O_CREAT | O_TRUNC);
#ifdef SYS_open
    filter.allow_without(SYS_open, 1, O_ACCMODE | O_CREAT | O_TRUNC);
#endif
    filter.allow_only(SYS_fcntl, 1, kFlagCommands);
    filter.allow_without(SYS_mmap, 2, PROT_EXEC);
    filter.allow_without(SYS_mprotect, 2, PROT_EXEC);
    return filter;
}

}  // namespace

void fence_worker(const std::filesystem::path& data) {
    if (kUnderSanitizer) return;
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    set_limit(RLIMIT_NOFILE, kMostDescriptors);
    // Its pipes and sockets are no files.
    set_limit(RLIMIT_FSIZE, 0);
    static_cast<void>(read_only_below(data));
    CallFilter filter = utterance_calls();
    filter.allow(kCallsOfAWorker);
    static_cast<void>(filter.apply());
}

void fence_utterance() {
    if (kUnderSanitizer) return;
    // For systems without the filter; it does not hold for root.
    set_limit(RLIMIT_NPROC, 0);
    static_cast<void>(utterance_calls().apply());
}

}  // namespace cuewell
