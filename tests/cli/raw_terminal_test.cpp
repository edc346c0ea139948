#include "cli/raw_terminal.h"

#include "cli/journal_word.h"

#include <doctest/doctest.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <pty.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

using namespace cuewell;
using namespace std::chrono_literals;

namespace {

/// Whether a terminal hands on each key, and shows none.
bool is_raw(int terminal) {
    termios modes{};
    if (::tcgetattr(terminal, &modes) != 0) throw std::runtime_error("no terminal");
    return (modes.c_lflag & (ICANON | ECHO)) == 0;
}

/// A pseudo-terminal of its own.
struct Pseudo {
    Pseudo() {
        if (::openpty(&master, &slave, nullptr, nullptr, nullptr) != 0) throw std::runtime_error("no terminal");
    }
    ~Pseudo() {
        ::close(master);
        ::close(slave);
    }
    Pseudo(const Pseudo&) = delete;
    Pseudo& operator=(const Pseudo&) = delete;

    int master = -1;
    int slave = -1;
};

[[noreturn]] void run_child(const std::function<int()>& work) {
    ::alarm(20);  // Nothing here may hang.
    const rlimit no_core{0, 0};
    ::setrlimit(RLIMIT_CORE, &no_core);
    // The framework of the tests handles some.
    for (const int signal : {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGTSTP}) ::signal(signal, SIG_DFL);
    int code = 99;
    try {
        code = work();
    } catch (const std::exception&) {
        code = 98;
    }
    ::_exit(code);
}

/// Starts work at the terminal, as its owner.
pid_t start_at(const Pseudo& terminal, const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::login_tty(terminal.slave);  // As standard input and output, too.
    run_child(work);
}

/// Starts work as a job of its own, as a shell would.
pid_t start_job(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        ::setpgid(0, 0);
        run_child(work);
    }
    ::setpgid(child, child);
    return child;
}

int status_of(pid_t child, int options = 0) {
    int status = 0;
    if (::waitpid(child, &status, options) != child) throw std::runtime_error("no child");
    return status;
}

/// A way for a child to say that it is so far.
struct Signpost {
    Signpost() {
        if (::pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
    }
    void reach() const { static_cast<void>(!::write(ends[1], "x", 1)); }
    void await() const {
        char byte = 0;
        if (::read(ends[0], &byte, 1) != 1) throw std::runtime_error("never reached");
    }
    std::array<int, 2> ends{};
};

[[noreturn]] void wait_for_ever() {
    for (;;) ::pause();
}

/// Attends to the terminal until it has come back.
void attend_until_back(RawTerminal& terminal) {
    while (!terminal.has_come_back()) {
        ::usleep(1'000);
        terminal.attend();
    }
}

void give_foreground_to(pid_t job) {
    ::signal(SIGTTOU, SIG_IGN);
    if (::tcsetpgrp(STDIN_FILENO, job) != 0) throw std::runtime_error("no foreground");
}

/// Has a stopped job go on until it is back, and ends it. 0 where the terminal was set meanwhile, and is as before now.
int after_going_on(pid_t job, const Signpost& back) {
    ::kill(job, SIGCONT);
    back.await();
    if (!is_raw(STDIN_FILENO)) return 4;
    ::kill(job, SIGTERM);
    status_of(job);
    return is_raw(STDIN_FILENO) ? 5 : 0;
}

}  // namespace

TEST_CASE("the terminal is as before after a signal that ends the program") {
    for (const int signal : {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT}) {
        const Pseudo terminal;
        const Signpost set;
        CHECK_FALSE(is_raw(terminal.slave));
        const pid_t child = start_at(terminal, [&]() -> int {
            const RawTerminal raw(STDIN_FILENO, STDOUT_FILENO);
            set.reach();
            wait_for_ever();
        });
        set.await();
        CHECK(is_raw(terminal.slave));
        ::kill(child, signal);
        const int status = status_of(child);
        CHECK(WIFSIGNALED(status));
        CHECK(WTERMSIG(status) == signal);
        CHECK_FALSE(is_raw(terminal.slave));
        std::string shown;
        while (shown.find("\x1b[?25h") == std::string::npos) {
            std::array<char, 64> part{};
            const ssize_t got = ::read(terminal.master, part.data(), part.size());
            REQUIRE(got > 0);
            shown.append(part.data(), static_cast<std::size_t>(got));
        }
        // Pastes are marked while keys are read, and no longer.
        CHECK(shown.starts_with("\x1b[?2004h\x1b[?2004l"));
    }
}

TEST_CASE("the terminal is as before after an exception") {
    const Pseudo terminal;
    const pid_t child = start_at(terminal, [&]() -> int {
        const RawTerminal raw(STDIN_FILENO, STDOUT_FILENO);
        if (!is_raw(STDIN_FILENO)) return 1;
        throw std::runtime_error("no more");
    });
    CHECK(WEXITSTATUS(status_of(child)) == 98);
    CHECK_FALSE(is_raw(terminal.slave));
}

TEST_CASE("the terminal is as before while the program is stopped, and is set again when it goes on") {
    const Pseudo terminal;
    const pid_t shell = start_at(terminal, [&]() -> int {
        const Signpost started;
        const Signpost set;
        const Signpost back;
        const pid_t job = start_job([&]() -> int {
            started.await();
            RawTerminal raw(STDIN_FILENO, STDOUT_FILENO);
            set.reach();
            if (raw.was_stopped()) return 1;
            attend_until_back(raw);
            if (!raw.was_stopped() || raw.was_stopped()) return 1;
            back.reach();
            wait_for_ever();
        });
        give_foreground_to(job);
        started.reach();
        set.await();
        if (!is_raw(STDIN_FILENO)) return 1;
        ::kill(job, SIGTSTP);
        if (!WIFSTOPPED(status_of(job, WUNTRACED))) return 2;
        if (is_raw(STDIN_FILENO)) return 3;
        return after_going_on(job, back);
    });
    const int status = status_of(shell);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a stop that no program can handle is noticed, and keys are heard again though the shell has set the modes") {
    const Pseudo terminal;
    const pid_t shell = start_at(terminal, [&]() -> int {
        const Signpost started;
        const Signpost set;
        const Signpost back;
        const pid_t job = start_job([&]() -> int {
            started.await();
            RawTerminal raw(STDIN_FILENO, STDOUT_FILENO);
            set.reach();
            attend_until_back(raw);
            if (!raw.was_stopped() || raw.was_stopped()) return 1;
            back.reach();
            wait_for_ever();
        });
        give_foreground_to(job);
        started.reach();
        set.await();
        termios raw_modes{};
        ::tcgetattr(STDIN_FILENO, &raw_modes);
        ::kill(job, SIGSTOP);
        if (!WIFSTOPPED(status_of(job, WUNTRACED))) return 2;
        termios modes = raw_modes;
        modes.c_lflag |= ICANON | ECHO;
        ::tcsetattr(STDIN_FILENO, TCSANOW, &modes);
        if (is_raw(STDIN_FILENO)) return 3;
        return after_going_on(job, back);
    });
    const int status = status_of(shell);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("a stop is noticed without any terminal") {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    RawTerminal none(pipe[0], pipe[1]);
    none.attend();
    CHECK_FALSE(none.was_stopped());
    REQUIRE(::raise(SIGCONT) == 0);
    none.attend();
    CHECK(none.was_stopped());
    CHECK_FALSE(none.was_stopped());
    ::close(pipe[0]);
    ::close(pipe[1]);
}

TEST_CASE("in the background the terminal is left alone, and the program is not stopped for it") {
    const Pseudo terminal;
    const pid_t shell = start_at(terminal, [&]() -> int {
        const Signpost tried;
        const Signpost back;
        const pid_t job = start_job([&]() -> int {
            RawTerminal raw(STDIN_FILENO, STDOUT_FILENO);
            if (raw.hears_keys() || raw.may_draw()) return 1;
            char byte = 0;
            if (::read(STDIN_FILENO, &byte, 1) != -1) return 2;
            tried.reach();
            attend_until_back(raw);
            if (!raw.hears_keys() || !raw.may_draw()) return 3;
            back.reach();
            wait_for_ever();
        });
        tried.await();
        if (is_raw(STDIN_FILENO)) return 1;
        give_foreground_to(job);
        back.await();
        if (!is_raw(STDIN_FILENO)) return 2;
        ::kill(job, SIGTERM);
        status_of(job);
        return is_raw(STDIN_FILENO) ? 3 : 0;
    });
    const int status = status_of(shell);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("signals are handled as before when the terminal is given back") {
    const Pseudo terminal;
    const pid_t child = start_at(terminal, [&]() -> int {
        ::signal(SIGHUP, SIG_IGN);
        {
            const RawTerminal raw(STDIN_FILENO, STDOUT_FILENO);
            struct sigaction ignored{};
            ::sigaction(SIGHUP, nullptr, &ignored);
            if (ignored.sa_handler != SIG_IGN) return 1;
        }
        for (const int signal : {SIGTERM, SIGTSTP, SIGTTOU}) {
            struct sigaction usual{};
            ::sigaction(signal, nullptr, &usual);
            if (usual.sa_handler != SIG_DFL) return 2;
        }
        return is_raw(STDIN_FILENO) ? 3 : 0;
    });
    CHECK(WEXITSTATUS(status_of(child)) == 0);
}

TEST_CASE("a word for the journal is asked for at a terminal, and keys pressed before do not count") {
    const Pseudo terminal;
    const Signpost ready;
    const Signpost pressed;
    const pid_t child = start_at(terminal, [&]() -> int {
        ready.reach();
        pressed.await();
        return ask_for_word(STDIN_FILENO, STDOUT_FILENO, 10s) == "easy" ? 0 : 1;
    });
    ready.await();
    REQUIRE(::write(terminal.master, "nnq\n", 4) == 4);
    pressed.reach();
    std::string shown;
    while (shown.find("One word for the journal, or Enter: ") == std::string::npos) {
        char byte = 0;
        REQUIRE(::read(terminal.master, &byte, 1) == 1);
        shown += byte;
    }
    constexpr std::string_view kTyped = "eaxx\x7f\x7fsy going\n";
    REQUIRE(::write(terminal.master, kTyped.data(), kTyped.size()) == static_cast<ssize_t>(kTyped.size()));
    CHECK(WEXITSTATUS(status_of(child)) == 0);
}

TEST_CASE("nobody answers the question for a word for ever") {
    const Pseudo terminal;
    const pid_t child =
        start_at(terminal, [&]() -> int { return ask_for_word(STDIN_FILENO, STDOUT_FILENO, 0s) ? 1 : 0; });
    CHECK(WEXITSTATUS(status_of(child)) == 0);
}
