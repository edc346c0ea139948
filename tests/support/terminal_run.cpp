#include "support/terminal_run.h"

#include "support/eventually.h"

#include <array>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace cuewell::test {

TerminalRun::TerminalRun(ChildStart start, int columns, int rows) {
    winsize size{};
    size.ws_col = static_cast<unsigned short>(columns);
    size.ws_row = static_cast<unsigned short>(rows);
    if (::openpty(&window_, &terminal_, nullptr, nullptr, &size) != 0) throw std::runtime_error("no terminal");
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    farewell_ = ends[0];
    stop_ = ends[1];
    for (const int descriptor : {window_, terminal_}) ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    start.in = start.out = start.err = terminal_;
    start.owns_terminal = true;
    process_ = std::make_unique<ChildProcess>(start);
    thread_ = std::thread([this] { watch(); });
}

TerminalRun::~TerminalRun() {
    hang_up();
    process_->kill();
    ::close(terminal_);
    ::close(farewell_);
}

SteadyTime TerminalRun::type(const std::string& keys) const {
    const SteadyTime now = std::chrono::steady_clock::now();
    if (::write(window_, keys.data(), keys.size()) < 0) throw std::runtime_error("nobody reads the keys");
    return now;
}

std::string TerminalRun::shown() const {
    const std::lock_guard lock(mutex_);
    return shown_;
}

bool TerminalRun::shows(const std::string& text, std::chrono::milliseconds patience, std::size_t from) const {
    return eventually([&] { return shown().find(text, from) != std::string::npos; }, patience);
}

void TerminalRun::hang_up() {
    if (window_ < 0) return;
    ::close(stop_);
    thread_.join();
    ::close(window_);
    window_ = -1;
}

bool TerminalRun::is_as_before() const {
    termios settings{};
    if (::tcgetattr(terminal_, &settings) != 0) return false;
    constexpr tcflag_t kUsual = ICANON | ECHO | ISIG;
    return (settings.c_lflag & kUsual) == kUsual;
}

/// Somebody has to look, or a program that writes much would wait for ever.
void TerminalRun::watch() {
    std::array<char, 4'096> buffer{};
    for (;;) {
        std::array<pollfd, 2> watched{pollfd{window_, POLLIN, 0}, pollfd{farewell_, POLLIN, 0}};
        if (::poll(watched.data(), watched.size(), -1) < 0) continue;
        if (watched[1].revents != 0) return;
        const ssize_t got = ::read(window_, buffer.data(), buffer.size());
        if (got <= 0) return;
        const std::lock_guard lock(mutex_);
        shown_.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace cuewell::test
