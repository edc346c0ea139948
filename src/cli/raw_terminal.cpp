#include "cli/raw_terminal.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <string_view>

#include <termios.h>
#include <unistd.h>

namespace cuewell {
namespace {

/// What a signal handler needs to know: it finds a terminal of this process, or none.
struct Watched {
    int input = -1;   ///< Whose modes are to be put back.
    int output = -1;  ///< Where the cursor may be hidden.
    int pastes = -1;  ///< Where it is told that pastes are to be marked.
    pid_t process = 0;
    termios before{};
};

Watched watched;
std::atomic<bool> is_watching{false};
std::atomic<bool> is_set{false};
std::atomic<bool> has_gone_on{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing that locks");

constexpr std::array<int, 9> kEnds{SIGQUIT, SIGTERM, SIGHUP, SIGINT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL};
/// Those that end the program, the stop and the going on, and what comes of the terminal in the background.
constexpr std::size_t kHandled = kEnds.size() + 4;

/// Before and after what is pasted the terminal then puts marks, by which it is told from keys.
constexpr std::string_view kMarkPastes = "\x1b[?2004h";
constexpr std::string_view kPastesAsUsual = "\x1b[?2004l";

/// The signals of this terminal and how they were handled before.
struct Kept {
    int signal = 0;
    struct sigaction before{};
};
std::array<Kept, kHandled> kept;
std::size_t kept_count = 0;

/// A terminal that takes nothing is none that could be told.
void write_to(int terminal, std::string_view text) noexcept {
    if (terminal >= 0) static_cast<void>(!::write(terminal, text.data(), text.size()));
}

/// Only for calls that a signal handler may make.
void put_back() noexcept {
    // A child that was forked shares the terminal, not the duty.
    if (!is_watching.load() || watched.process != ::getpid()) return;
    if (watched.input >= 0 && is_set.exchange(false)) {
        write_to(watched.pastes, kPastesAsUsual);
        ::tcsetattr(watched.input, TCSANOW, &watched.before);
    }
    constexpr std::string_view kShowCursor = "\x1b[?25h";
    write_to(watched.output, kShowCursor);
}

/// As if there were no handler.
void raise_as_usual(int signal) noexcept {
    struct sigaction usual{};
    usual.sa_handler = SIG_DFL;
    ::sigaction(signal, &usual, nullptr);
    sigset_t only;
    ::sigemptyset(&only);
    ::sigaddset(&only, signal);
    ::raise(signal);
    ::pthread_sigmask(SIG_UNBLOCK, &only, nullptr);
}

extern "C" void put_back_and_end(int signal) {
    put_back();
    raise_as_usual(signal);
}

extern "C" void put_back_and_stop(int signal) {
    const int error = errno;
    struct sigaction ours{};
    ::sigaction(signal, nullptr, &ours);
    put_back();
    raise_as_usual(signal);  // Comes back when the program goes on.
    ::sigaction(signal, &ours, nullptr);
    has_gone_on.store(true);
    errno = error;
}

/// Also after a stop that nobody can handle, as SIGSTOP is.
extern "C" void note_going_on(int) { has_gone_on.store(true); }

/// Leaves alone what somebody else handles or ignores.
void handle(int signal, void (*handler)(int)) {
    struct sigaction before{};
    ::sigaction(signal, nullptr, &before);
    if ((before.sa_flags & SA_SIGINFO) != 0 || before.sa_handler != SIG_DFL) return;
    struct sigaction action{};
    action.sa_handler = handler;
    ::sigaction(signal, &action, nullptr);
    kept[kept_count++] = {signal, before};
}

void handle_signals() {
    for (const int signal : kEnds) handle(signal, put_back_and_end);
    handle(SIGTSTP, put_back_and_stop);
    // In the background a key or a drawing would stop the sound; ignored, they are errors of the call.
    for (const int signal : {SIGTTIN, SIGTTOU}) handle(signal, SIG_IGN);
}

void give_signals_back() {
    for (std::size_t at = 0; at < kept_count; ++at) ::sigaction(kept[at].signal, &kept[at].before, nullptr);
}

bool owns(int terminal) { return ::tcgetpgrp(terminal) == ::getpgrp(); }

}  // namespace

RawTerminal::RawTerminal(int input, int output) : input_is_terminal_(::isatty(input) == 1) {
    watched = {};
    watched.process = ::getpid();
    watched.input = input_is_terminal_ ? input : -1;
    watched.output = ::isatty(output) == 1 ? output : -1;
    // Where nothing is drawn, no sequence is expected either.
    watched.pastes = watched.output >= 0 ? watched.input : -1;
    has_gone_on.store(false);
    kept_count = 0;
    handle(SIGCONT, note_going_on);
    if (watched.input < 0 && watched.output < 0) return;
    is_watching.store(true);
    handle_signals();
    is_foreground_ = owns(watched.input >= 0 ? watched.input : watched.output);
    if (is_foreground_) set();
}

RawTerminal::~RawTerminal() {
    if (is_watching.load() && is_foreground_) put_back();
    is_watching.store(false);
    give_signals_back();
}

void RawTerminal::set() {
    if (watched.input < 0 || is_set.load() || ::tcgetattr(watched.input, &watched.before) != 0) return;
    set_modes();
}

void RawTerminal::set_modes() {
    termios modes = watched.before;
    modes.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    modes.c_iflag &= ~static_cast<tcflag_t>(IXON);  // Ctrl-S would freeze the screen, and the session with it.
    modes.c_cc[VMIN] = 0;
    modes.c_cc[VTIME] = 0;
    is_set.store(true);
    if (::tcsetattr(watched.input, TCSANOW, &modes) != 0) {
        is_set.store(false);
    } else {
        write_to(watched.pastes, kMarkPastes);
    }
}

void RawTerminal::attend() {
    const bool goes_on = has_gone_on.exchange(false);
    if (goes_on) was_stopped_ = true;
    if (!is_watching.load()) return;
    const bool was_foreground = is_foreground_;
    is_foreground_ = owns(watched.input >= 0 ? watched.input : watched.output);
    // Whoever is in the foreground now has set the modes as they like.
    if (!is_foreground_) is_set.store(false);
    // After a stop that could not be handled the modes are still ours, and a shell may have set others.
    if (is_foreground_ && goes_on && is_set.load()) set_modes();
    if (is_foreground_) set();
    if (goes_on || (is_foreground_ && !was_foreground)) has_come_back_ = true;
}

bool RawTerminal::has_come_back() noexcept {
    const bool has = has_come_back_ && is_foreground_;
    if (has) has_come_back_ = false;
    return has;
}

}  // namespace cuewell
