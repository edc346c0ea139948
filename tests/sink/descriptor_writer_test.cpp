#include "sink/descriptor_writer.h"

#include "fakes.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <thread>
#include <vector>

namespace cuewell {
namespace {

using test::Bytes;

Bytes numbered(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::byte>(i * 31 % 251);
    return bytes;
}

struct Pipe {
    Pipe() { REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0); }
    ~Pipe() {
        close_reader();
        close_writer();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    [[nodiscard]] int reader() const { return ends[0]; }
    [[nodiscard]] int writer() const { return ends[1]; }
    void close_reader() { close(ends[0]); }
    void close_writer() { close(ends[1]); }

    static void close(int& end) {
        if (end >= 0) ::close(end);
        end = -1;
    }

    std::array<int, 2> ends{-1, -1};
};

/// Reads to the end, with a rest after each piece.
Bytes read_slowly(int descriptor) {
    Bytes all;
    std::vector<std::byte> piece(10'007);
    for (;;) {
        const ssize_t size = ::read(descriptor, piece.data(), piece.size());
        if (size <= 0) return all;
        all.insert(all.end(), piece.begin(), piece.begin() + size);
        std::this_thread::sleep_for(std::chrono::microseconds(50));
    }
}

/// What `writer` puts through a pipe, more than the pipe holds at once.
template <class Prepare>
void check_arrives_whole(Prepare prepare) {
    Pipe pipe;
    prepare(pipe);
    const Bytes sent = numbered(1'000'000);
    Bytes received;
    std::thread reader([&] { received = read_slowly(pipe.reader()); });
    DescriptorWriter(pipe.writer(), "test").write(sent);
    pipe.close_writer();
    reader.join();
    CHECK(received == sent);
}

void count_signal(int) {}

TEST_CASE("more than a pipe holds arrives whole") {
    check_arrives_whole([](Pipe&) {});
}

TEST_CASE("a pipe that another program has set to not block takes everything too") {
    check_arrives_whole([](Pipe& pipe) { REQUIRE(::fcntl(pipe.writer(), F_SETFL, O_NONBLOCK) == 0); });
}

TEST_CASE("signals that interrupt a write cost no byte") {
    struct sigaction interrupting{};
    struct sigaction before{};
    interrupting.sa_handler = count_signal;  // Without SA_RESTART, so that write() returns EINTR or short.
    REQUIRE(::sigaction(SIGUSR1, &interrupting, &before) == 0);
    const pthread_t writer = ::pthread_self();
    std::thread alarm;
    check_arrives_whole([&](Pipe&) {
        alarm = std::thread([writer] {
            for (int i = 0; i < 50; ++i) {
                ::pthread_kill(writer, SIGUSR1);
                std::this_thread::sleep_for(std::chrono::microseconds(100));
            }
        });
    });
    alarm.join();
    ::sigaction(SIGUSR1, &before, nullptr);
}

TEST_CASE("a reader that went away is a failure and no signal") {
    Pipe pipe;
    pipe.close_reader();
    DescriptorWriter writer(pipe.writer(), "to standard output");
    CHECK(test::failure_of([&] { writer.write(numbered(10)); }) == "cannot write to standard output: Broken pipe");
    sigset_t pending;
    sigpending(&pending);
    CHECK(sigismember(&pending, SIGPIPE) == 0);
    sigset_t blocked;
    pthread_sigmask(SIG_BLOCK, nullptr, &blocked);
    CHECK(sigismember(&blocked, SIGPIPE) == 0);
}

TEST_CASE("a signal that was waiting before is still waiting after") {
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, SIGPIPE);
    sigset_t before;
    pthread_sigmask(SIG_BLOCK, &one, &before);
    ::pthread_kill(::pthread_self(), SIGPIPE);
    Pipe pipe;
    pipe.close_reader();
    CHECK(test::failure_of([&] { DescriptorWriter(pipe.writer(), "x").write(numbered(10)); }) != "no failure");
    sigset_t pending;
    sigpending(&pending);
    CHECK(sigismember(&pending, SIGPIPE) == 1);
    int taken = 0;
    sigwait(&one, &taken);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

TEST_CASE("a full disk is told by the system's reason") {
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    CHECK(test::failure_of([&] { DescriptorWriter(full, "\"a.ogg\"").write(numbered(10)); }) ==
          "cannot write \"a.ogg\": No space left on device");
    ::close(full);
}

TEST_CASE("a limit on the size of files is a failure and no signal") {
    const test::Folder folder;
    const int file = ::open((folder / "a").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    REQUIRE(file >= 0);
    rlimit before{};
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    rlimit small = before;
    small.rlim_cur = 5'000;
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    const std::string failure = test::failure_of([&] { DescriptorWriter(file, "\"a\"").write(numbered(8'000)); });
    ::setrlimit(RLIMIT_FSIZE, &before);
    ::close(file);
    CHECK(failure == "cannot write \"a\": File too large");
    // What fitted before the limit was a short write, and only then came the error.
    CHECK(std::filesystem::file_size(folder / "a") == 5'000);
}

TEST_CASE("writing nothing touches nothing") {
    DescriptorWriter(-1, "nowhere").write({});
    CHECK(test::failure_of([] { DescriptorWriter(-1, "nowhere").write(numbered(1)); }) ==
          "cannot write nowhere: Bad file descriptor");
}

}  // namespace
}  // namespace cuewell
