#include "base/descriptor_pair.h"
#include "base/errors.h"
#include "base/under_sanitizer.h"
#include "speech/espeak.h"
#include "speech/processes.h"
#include "speech/worker_pool.h"

#include <doctest/doctest.h>

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace cuewell {
namespace {

namespace fs = std::filesystem;

const Utterance kHold{"And hold.", "gmw/en-US+f2", 130, 40, 30};

constexpr int kSpares = WorkerPool::kSpares;

std::string text_of(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool is_socket(const std::string& descriptor) { return descriptor.find(" socket:") != std::string::npos; }

TEST_CASE("there are workers and spares while it lives, and no process and no descriptor afterwards") {
    const std::vector<std::string> before = open_descriptors(::getpid());
    {
        const Espeak espeak(3);
        static_cast<void>(espeak.speak(kHold));
        CHECK(children_of_this_process().size() == 3 + kSpares);
    }
    CHECK(children_of_this_process().empty());
    CHECK(open_descriptors(::getpid()) == before);
}

TEST_CASE("a worker holds nothing but its socket and an empty standard input and output") {
    DescriptorPair outer = make_pipe();
    const int inherited = ::dup(outer.second.get());
    REQUIRE(inherited >= 0);
    const Espeak espeak(2);
    for (const pid_t worker : children_of_this_process()) {
        const std::vector<std::string> open = open_descriptors(worker);
        REQUIRE(open.size() == 4);
        for (int standard = 0; standard < 3; ++standard)
            CHECK(std::ranges::count(open, std::to_string(standard) + " /dev/null") == 1);
        CHECK(std::ranges::count_if(open, is_socket) == 1);
    }
    ::close(inherited);
    outer.second.close();
    // Whoever reads what the program writes sees it end, though the workers live on.
    pollfd end{outer.first.get(), POLLIN, 0};
    REQUIRE(::poll(&end, 1, 5'000) == 1);
    char byte = 0;
    CHECK(::read(outer.first.get(), &byte, 1) == 0);
}

TEST_CASE("it works in a program that was started without standard input and output") {
    const pid_t program = ::fork();
    REQUIRE(program >= 0);
    if (program == 0) {
        for (int standard = 0; standard < 3; ++standard) ::close(standard);
        int code = 1;
        try {
            const Espeak espeak(2);
            // A stray write to standard output must not reach a worker.
            static_cast<void>(!::write(1, "stray", 5));
            code = espeak.speak(kHold).samples.empty() ? 2 : 0;
        } catch (...) {
        }
        ::_exit(code);
    }
    int status = 0;
    REQUIRE(::waitpid(program, &status, 0) == program);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE("the signals of a terminal do not end a worker") {
    const Espeak espeak(1);
    for (const pid_t worker : children_of_this_process()) {
        for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGPIPE}) ::kill(worker, signal);
    }
    CHECK_FALSE(espeak.speak(kHold).samples.empty());
}

TEST_CASE("a handler of the program's does not run in a worker") {
    static volatile std::sig_atomic_t ran_in = 0;
    struct sigaction mine{};
    mine.sa_handler = [](int) { ran_in = 1; };
    struct sigaction before{};
    ::sigaction(SIGUSR1, &mine, &before);
    {
        const Espeak espeak(1);
        for (const pid_t worker : children_of_this_process()) ::kill(worker, SIGUSR1);
        // With no handler SIGUSR1 ends a process.
        CHECK_THROWS_AS(static_cast<void>(espeak.speak(kHold)), Failure);
        CHECK(children_of_this_process().empty());
    }
    ::sigaction(SIGUSR1, &before, nullptr);
    CHECK(ran_in == 0);
}

TEST_CASE("a worker has nothing left that it does not need") {
    if (kUnderSanitizer) {
        MESSAGE("[skipped] there is no fence under a sanitizer");
        return;
    }
    const Espeak espeak(1);
    const std::string status = text_of("/proc/" + std::to_string(children_of_this_process().front()) + "/status");
    CHECK(status.find("NoNewPrivs:\t1\n") != std::string::npos);
    CHECK(status.find("Seccomp:\t2\n") != std::string::npos);
}

TEST_CASE("workers that stand still are ended with the rest") {
    {
        const Espeak espeak(2);
        for (const pid_t worker : children_of_this_process()) ::kill(worker, SIGSTOP);
    }
    CHECK(children_of_this_process().empty());
}

TEST_CASE("workers end when the program is killed") {
    DescriptorPair told = make_pipe();
    const pid_t program = ::fork();
    REQUIRE(program >= 0);
    if (program == 0) {
        const Espeak espeak(2);
        const std::vector<pid_t> workers = children_of_this_process();
        static_cast<void>(!::write(told.second.get(), workers.data(), workers.size() * sizeof(pid_t)));
        ::kill(::getpid(), SIGKILL);
    }
    pid_t workers[2] = {0, 0};
    REQUIRE(::read(told.first.get(), workers, sizeof workers) == sizeof workers);
    int status = 0;
    REQUIRE(::waitpid(program, &status, 0) == program);
    for (const pid_t worker : workers) CHECK(ends_soon(worker));
}

TEST_CASE("without its data eSpeak cannot be started, and that is told") {
    const fs::path folder = fs::temp_directory_path() / ("cuewell-speech-test-" + std::to_string(::getpid()));
    fs::create_directories(folder / "espeak-ng-data");
    ::setenv("ESPEAK_DATA_PATH", folder.c_str(), 1);
    CHECK_THROWS_WITH_AS(
        Espeak(2), "eSpeak NG cannot be started: is its data installed (Debian and Ubuntu: espeak-ng-data)?", Failure);
    ::unsetenv("ESPEAK_DATA_PATH");
    fs::remove_all(folder);
    CHECK(children_of_this_process().empty());
}

}  // namespace
}  // namespace cuewell
