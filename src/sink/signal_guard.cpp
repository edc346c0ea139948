#include "sink/signal_guard.h"

#include <array>

namespace cuewell {
namespace {

constexpr std::array kSignals{SIGPIPE, SIGXFSZ};

}  // namespace

SignalGuard::SignalGuard() {
    sigset_t ours;
    sigemptyset(&ours);
    for (const int signal : kSignals) sigaddset(&ours, signal);
    sigpending(&waiting_);
    pthread_sigmask(SIG_BLOCK, &ours, &before_);
}

SignalGuard::~SignalGuard() {
    sigset_t raised;
    sigpending(&raised);
    for (const int signal : kSignals) {
        if (sigismember(&raised, signal) == 0 || sigismember(&waiting_, signal) == 1) continue;
        sigset_t one;
        sigemptyset(&one);
        sigaddset(&one, signal);
        int taken = 0;
        sigwait(&one, &taken);
    }
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace cuewell
