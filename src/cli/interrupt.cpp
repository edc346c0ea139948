#include "cli/interrupt.h"

#include "base/errors.h"

#include <atomic>
#include <csignal>
#include <initializer_list>

namespace cuewell {
namespace {

std::atomic<bool> interrupt_was_noted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing that locks");

extern "C" void note_interrupt(int) { interrupt_was_noted.store(true, std::memory_order_relaxed); }

/// `nohup`, and a shell without job control for what it starts with `&`, ignore signals on our behalf: that is to stay.
void note_unless_ignored(int signal) {
    struct sigaction before{};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN) return;
    struct sigaction action{};
    action.sa_handler = note_interrupt;  // Without SA_RESTART: a call that waits is to return.
    sigaction(signal, &action, nullptr);
}

}  // namespace

void watch_interrupts() {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) note_unless_ignored(signal);
    // Their default is to end the program before it could clean up; the write that raises one fails and says the same.
    for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
    // Who started us may have ignored it; then the system would not keep how our helpers ended.
    std::signal(SIGCHLD, SIG_DFL);
}

bool was_interrupted() noexcept { return interrupt_was_noted.load(std::memory_order_relaxed); }

void throw_if_interrupted() {
    if (was_interrupted()) throw Interrupted();
}

}  // namespace cuewell
