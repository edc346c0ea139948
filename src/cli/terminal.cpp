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
    constexpr int kMilliseconds = 200;
    constexpr std::size_t kMostAtOnce = 512;  // What a pipe that can be written to takes without waiting (POSIX).
    while (!text.empty()) {
        pollfd place{STDERR_FILENO, POLLOUT, 0};
        const int ready = ::poll(&place, 1, kMilliseconds);
        if (ready <= 0) {
            if (was_interrupted() || (ready < 0 && errno != EINTR)) return;
            continue;
        }
        const ssize_t written = ::write(STDERR_FILENO, text.data(), std::min(text.size(), kMostAtOnce));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(written));
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
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (!written)
        throw Failure(fmt::format("standard output cannot be written: {}", std::generic_category().message(errno)));
}

ProgressLine::ProgressLine() : is_terminal_(::isatty(STDERR_FILENO) == 1) {}

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
