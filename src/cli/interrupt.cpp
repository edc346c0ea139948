#include "cli/interrupt.h"

#include "base/errors.h"

#include <atomic>
#include <csignal>
#include <initializer_list>

namespace cuewell {
namespace {

std::atomic<bool> was_interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing that locks");

extern "C" void note_interrupt(int) { was_interrupted.store(true, std::memory_order_relaxed); }

}  // namespace

void watch_interrupts() {
    struct sigaction action{};
    action.sa_handler = note_interrupt;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

void throw_if_interrupted() {
    if (was_interrupted.load(std::memory_order_relaxed)) throw Interrupted();
}

}  // namespace cuewell
