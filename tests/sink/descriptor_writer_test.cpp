#include "sink/descriptor_writer.h"

#include "base/errors.h"
#include "fakes.h"
#include "support/failure.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <iterator>
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

/// While it lives, SIGUSR1 does nothing but interrupt.
struct InterruptingSignal {
    InterruptingSignal() {
        struct sigaction interrupting{};
        interrupting.sa_handler = [](int) {};  // Without SA_RESTART, so that write() returns EINTR or short.
        REQUIRE(::sigaction(SIGUSR1, &interrupting, &before) == 0);
    }
    ~InterruptingSignal() { ::sigaction(SIGUSR1, &before, nullptr); }
    InterruptingSignal(const InterruptingSignal&) = delete;
    InterruptingSignal& operator=(const InterruptingSignal&) = delete;

    struct sigaction before{};
};

TEST_CASE("more than a pipe holds arrives whole") {
    check_arrives_whole([](Pipe&) {});
}

TEST_CASE("a pipe that another program has set to not block takes everything too") {
    check_arrives_whole([](Pipe& pipe) { REQUIRE(::fcntl(pipe.writer(), F_SETFL, O_NONBLOCK) == 0); });
}

TEST_CASE("signals that interrupt a write cost no byte") {
    const InterruptingSignal signal;
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
}

TEST_CASE("a reader that went away is a failure") {
    Pipe pipe;
    pipe.close_reader();
    DescriptorWriter writer(pipe.writer(), "to standard output");
    CHECK(test::failure_of([&] { writer.write(numbered(10)); }) == "cannot write to standard output: Broken pipe");
}

TEST_CASE("a pipe that nobody reads can be given up, blocking or not") {
    for (const int flags : {0, O_NONBLOCK}) {
        Pipe pipe;
        REQUIRE(::fcntl(pipe.writer(), F_SETFL, flags) == 0);
        int calls = 0;
        DescriptorWriter writer(pipe.writer(), "test", [&] {
            if (++calls == 2) throw Interrupted();
        });
        CHECK_THROWS_AS(writer.write(numbered(1'000'000)), Interrupted);
        CHECK(calls == 2);
    }
}

TEST_CASE("a signal is told at once while a pipe takes nothing") {
    const InterruptingSignal signal;
    Pipe pipe;
    const pthread_t writing = ::pthread_self();
    int calls = 0;
    std::thread alarm([writing] {
        for (int i = 0; i < 20; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            ::pthread_kill(writing, SIGUSR1);
        }
    });
    const auto begin = std::chrono::steady_clock::now();
    DescriptorWriter writer(pipe.writer(), "test", [&] {
        ++calls;
        if (calls == 5) throw Interrupted();
    });
    CHECK_THROWS_AS(writer.write(numbered(1'000'000)), Interrupted);
    // Without the signals five calls take five waits.
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(4 * kWaitMilliseconds));
    alarm.join();
}

TEST_CASE("a full disk is told by the system's reason") {
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    CHECK(test::failure_of([&] { DescriptorWriter(full, "\"a.ogg\"").write(numbered(10)); }) ==
          "cannot write \"a.ogg\": No space left on device");
    ::close(full);
}

TEST_CASE("a limit on the size of files is a failure") {
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

TEST_CASE("what was written to a file can be written over, and writing goes on at the end") {
    const test::Folder folder;
    const int file = ::open((folder / "a").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    REQUIRE(file >= 0);
    DescriptorWriter writer(file, "\"a\"");
    Bytes expected = numbered(10'000);
    writer.write(expected);
    writer.rewrite(17, test::bytes_of("over"));
    writer.write(test::bytes_of("end"));
    ::close(file);
    std::ranges::copy(test::bytes_of("over"), expected.begin() + 17);
    std::ranges::copy(test::bytes_of("end"), std::back_inserter(expected));
    CHECK(test::content_of(folder / "a") == expected);
}

TEST_CASE("a pipe cannot be gone back in") {
    const Pipe pipe;
    DescriptorWriter writer(pipe.writer(), "test");
    writer.write(test::bytes_of("abc"));
    CHECK(test::failure_of([&] { writer.rewrite(0, test::bytes_of("x")); }) == "cannot write test: Illegal seek");
}

TEST_CASE("a reader that is gone is noticed without a write, and one that is slow is not") {
    Pipe pipe;
    const DescriptorWriter writer(pipe.writer(), "test");
    CHECK_NOTHROW(writer.check_reader());
    pipe.close_reader();
    CHECK(test::failure_of([&] { writer.check_reader(); }) == "cannot write test: Broken pipe");
    const test::Folder folder;
    const int file = ::open((folder / "a").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    CHECK_NOTHROW(DescriptorWriter(file, "a").check_reader());
    ::close(file);
}

TEST_CASE("writing nothing touches nothing") {
    DescriptorWriter(-1, "nowhere").write({});
    CHECK(test::failure_of([] { DescriptorWriter(-1, "nowhere").write(numbered(1)); }) ==
          "cannot write nowhere: Bad file descriptor");
}

}  // namespace
}  // namespace cuewell
