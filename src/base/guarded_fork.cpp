#include "base/guarded_fork.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <initializer_list>

namespace cuewell {
namespace {

void set_disposition(int signal, void (*disposition)(int)) {
    struct sigaction action{};
    action.sa_handler = disposition;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

/// A handler of the program's would write into pipes that are closed here, or act as if this were the program.
void forget_handlers() {
    for (int signal = 1; signal < NSIG; ++signal) set_disposition(signal, SIG_DFL);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGPIPE, SIGXFSZ})
        set_disposition(signal, SIG_IGN);
}

void die_with(pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // The parent may have ended before the line above took effect.
    if (::getppid() != parent) ::_exit(1);
}

}  // namespace

pid_t guarded_fork() {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    // No signal may run one of the program's handlers in the new process before they are taken away.
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    const pid_t parent = ::getpid();
    const pid_t forked = ::fork();
    if (forked != 0) {
        const int error = errno;
        ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
        errno = error;
        return forked;
    }
    forget_handlers();
    die_with(parent);
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    sigset_t none;
    sigemptyset(&none);
    ::pthread_sigmask(SIG_SETMASK, &none, nullptr);
    return 0;
}

void end_process(pid_t process) noexcept {
    ::kill(process, SIGKILL);
    static_cast<void>(await_end(process));
}

int await_end(pid_t process) noexcept {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) return -1;
    }
    return status;
}

}  // namespace cuewell
