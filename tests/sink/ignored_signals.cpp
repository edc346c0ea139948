#include <csignal>
#include <initializer_list>

namespace {

/// Sinks rely on a program that ignores these, as cli/interrupt.cpp makes Cuewell do: a write that fails then returns.
[[maybe_unused]] const bool kIgnored = [] {
    for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
    return true;
}();

}  // namespace
