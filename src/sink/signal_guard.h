#pragma once

#include <csignal>

namespace cuewell {

/// While it lives, a write that fails raises no signal in this thread: SIGPIPE (reader gone) and SIGXFSZ (file too large)
/// would end the program before it could clean up. The error that the write returns says the same.
///
/// Thread: the one that made it; other threads, and the program's own handlers, are left as they are.
class SignalGuard {
public:
    SignalGuard();
    ~SignalGuard();
    SignalGuard(const SignalGuard&) = delete;
    SignalGuard& operator=(const SignalGuard&) = delete;

private:
    sigset_t before_{};   ///< Blocked by the thread itself.
    sigset_t waiting_{};  ///< Waiting already, so not of our making.
};

}  // namespace cuewell
