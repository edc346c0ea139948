#include "base/descriptor_pair.h"

#include "base/guarded_fork.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstring>

namespace cuewell {
namespace {

bool is_open(int descriptor) { return ::fcntl(descriptor, F_GETFD) >= 0; }

TEST_CASE("a packet is received whole, however much is asked for") {
    const DescriptorPair ends = make_packet_pair();
    REQUIRE(::write(ends.first.get(), "one", 3) == 3);
    REQUIRE(::write(ends.first.get(), "three", 5) == 5);
    std::array<char, 16> received{};
    CHECK(::read(ends.second.get(), received.data(), received.size()) == 3);
    CHECK(::read(ends.second.get(), received.data(), received.size()) == 5);
    CHECK(std::strcmp(received.data(), "three") == 0);
}

TEST_CASE("a process can be left with the descriptors that are named, and nothing behind the standard ones") {
    const DescriptorPair kept = make_pipe();
    const DescriptorPair dropped = make_pipe();
    const DescriptorPair later = make_pipe();
    std::fflush(nullptr);
    const pid_t child = guarded_fork();
    if (child == 0) {
        if (!keep_only({later.first.get(), kept.second.get()})) ::_exit(1);
        if (!is_open(kept.second.get()) || !is_open(later.first.get())) ::_exit(2);
        for (const int each : {kept.first.get(), dropped.first.get(), dropped.second.get(), later.second.get()}) {
            if (is_open(each)) ::_exit(3);
        }
        char letter = 0;
        if (::read(STDIN_FILENO, &letter, 1) != 0) ::_exit(4);
        if (::write(STDOUT_FILENO, "a", 1) != 1 || ::write(STDERR_FILENO, "a", 1) != 1) ::_exit(5);
        ::_exit(0);
    }
    REQUIRE(child > 0);
    const int status = await_end(child);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

}  // namespace
}  // namespace cuewell
