#include "left_processes.h"

#include "support/eventually.h"

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <string>

namespace cuewell::test {
namespace {

bool has_no_child() {
    pid_t ended = 0;
    do {
        ended = ::waitpid(-1, nullptr, WNOHANG);
    } while (ended > 0);
    return ended < 0;
}

/// The kernel lists the children of a process, thread by thread.
void kill_children() {
    const std::string self = std::to_string(::getpid());
    std::ifstream children("/proc/self/task/" + self + "/children");
    for (pid_t child = 0; children >> child;) ::kill(child, SIGKILL);
}

}  // namespace

void adopt_what_is_left() { ::prctl(PR_SET_CHILD_SUBREAPER, 1); }

bool none_is_left() {
    constexpr std::chrono::seconds kTimeToEnd{10};
    if (eventually(has_no_child, kTimeToEnd)) return true;
    kill_children();
    static_cast<void>(eventually(has_no_child, kTimeToEnd));
    return false;
}

}  // namespace cuewell::test
