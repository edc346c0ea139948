#include "cli/terminal.h"

#include "base/errors.h"
#include "cli/interrupt.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace cuewell {
namespace {

constexpr std::size_t kMostFaultsTold = 200;

Colour colour_of_stderr() {
    return ::isatty(STDERR_FILENO) == 1 && !wants_no_colour() && !is_dumb_terminal() ? Colour::always : Colour::never;
}

/// How much of a text was taken, after a short wait: nothing where nobody reads, or a signal came; -1 with errno where
/// nothing ever will be.
ssize_t offer(int descriptor, std::string_view text) {
    constexpr int kMilliseconds = 200;
    constexpr std::size_t kMostAtOnce = 512;  // What a pipe that can be written to takes without waiting (POSIX).
    const auto later_or_never = [] { return errno == EINTR || errno == EAGAIN ? ssize_t{0} : ssize_t{-1}; };
    pollfd place{descriptor, POLLOUT, 0};
    const int ready = ::poll(&place, 1, kMilliseconds);
    if (ready < 0) return later_or_never();
    if (ready == 0) return 0;
    const ssize_t taken = ::write(descriptor, text.data(), std::min(text.size(), kMostAtOnce));
    if (taken > 0) return taken;
    if (taken == 0) errno = EIO;  // It would be so for ever.
    return later_or_never();
}

}  // namespace

bool wants_no_colour() {
    const char* no_colour = std::getenv("NO_COLOR");
    return no_colour != nullptr && *no_colour != '\0';
}

bool is_dumb_terminal() {
    const char* terminal = std::getenv("TERM");
    return terminal == nullptr || *terminal == '\0' || std::string_view(terminal) == "dumb";
}

/// Waits for whoever reads it, but once the program is to end, no longer: a pipe that nobody reads must not keep it.
void tell(std::string_view text) {
    while (!text.empty()) {
        const ssize_t taken = offer(STDERR_FILENO, text);
        if (taken < 0 || (taken == 0 && was_interrupted())) return;
        text.remove_prefix(static_cast<std::size_t>(taken));
    }
}

void tell_faults(const std::vector<Diagnostic>& faults) {
    const Colour colour = colour_of_stderr();
    std::size_t told = 0;
    for (const Diagnostic& fault : faults) {
        if (told++ == kMostFaultsTold) break;
        tell(to_text(fault, colour));
    }
    if (faults.size() > kMostFaultsTold) tell(fmt::format("… and {} more\n", faults.size() - kMostFaultsTold));
}

void print_result(std::string_view text) {
    while (!text.empty()) {
        const ssize_t taken = offer(STDOUT_FILENO, text);
        if (taken < 0)
            throw Failure(fmt::format("standard output cannot be written: {}", std::generic_category().message(errno)));
        if (taken == 0) throw_if_interrupted();
        text.remove_prefix(static_cast<std::size_t>(taken));
    }
}

ProgressLine::ProgressLine() : is_terminal_(::isatty(STDERR_FILENO) == 1 && !is_dumb_terminal()) {}

void ProgressLine::clear() {
    if (std::exchange(is_shown_, false)) tell("\r\x1b[K");
    last_.clear();
}

void ProgressLine::show(std::string_view work, double share) {
    if (!is_terminal_) return;
    const std::string line = fmt::format("\r{} {:3.0f} %\x1b[K", work, share * 100.0);
    if (line == last_) return;
    tell(line);
    last_ = line;
    is_shown_ = true;
}

}  // namespace cuewell
