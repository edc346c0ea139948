#include "base/descriptor_pair.h"

#include "base/errors.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>

namespace cuewell {
namespace {

constexpr int kFirstFreeNumber = 3;
constexpr long kMostDescriptorsTried = 65'536;

[[noreturn]] void throw_no_descriptors(int error) {
    throw Failure(fmt::format("cannot talk to another process: {}", std::strerror(error)));
}

/// The same thing under a number that no write to standard output can hit.
Descriptor above_standard(Descriptor descriptor) {
    if (descriptor.get() >= kFirstFreeNumber) return descriptor;
    const int moved = ::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, kFirstFreeNumber);
    if (moved < 0) throw_no_descriptors(errno);
    return Descriptor(moved);
}

DescriptorPair owned(const int (&ends)[2]) {
    Descriptor first(ends[0]);
    Descriptor second(ends[1]);
    return {above_standard(std::move(first)), above_standard(std::move(second))};
}

DescriptorPair sockets(int type) {
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, ends) != 0) throw_no_descriptors(errno);
    return owned(ends);
}

void close_between(unsigned lowest, unsigned highest) noexcept {
    if (lowest > highest || ::close_range(lowest, highest, 0) == 0) return;
    // Before Linux 5.9, and in some sandboxes, there is no such call.
    const long most = std::clamp(::sysconf(_SC_OPEN_MAX), 256L, kMostDescriptorsTried);
    const unsigned end = std::min(highest, static_cast<unsigned>(most) - 1U);
    for (unsigned number = lowest; number <= end; ++number) ::close(static_cast<int>(number));
}

}  // namespace

DescriptorPair make_socket_pair() { return sockets(SOCK_STREAM); }

DescriptorPair make_packet_pair() { return sockets(SOCK_SEQPACKET); }

DescriptorPair make_pipe() {
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) throw_no_descriptors(errno);
    return owned(ends);
}

bool keep_only(std::vector<int> kept) {
    std::ranges::sort(kept);
    auto lowest = static_cast<unsigned>(kFirstFreeNumber);
    for (const int each : kept) {
        close_between(lowest, static_cast<unsigned>(each) - 1U);
        lowest = static_cast<unsigned>(each) + 1U;
    }
    close_between(lowest, ~0U);
    const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nothing < 0) return false;
    for (int standard = 0; standard < kFirstFreeNumber; ++standard) {
        if (nothing != standard && ::dup2(nothing, standard) < 0) return false;
    }
    if (nothing >= kFirstFreeNumber) ::close(nothing);
    return true;
}

}  // namespace cuewell
