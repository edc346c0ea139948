#include "cli/terminal.h"

#include "base/errors.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

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

void tell(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

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
