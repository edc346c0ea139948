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

}  // namespace

DescriptorPair make_socket_pair() {
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) throw_no_descriptors(errno);
    return owned(ends);
}

DescriptorPair make_pipe() {
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0) throw_no_descriptors(errno);
    return owned(ends);
}

void close_all_from(int lowest) noexcept {
    if (::close_range(static_cast<unsigned>(lowest), ~0U, 0) == 0) return;
    // Before Linux 5.9, and in some sandboxes, there is no such call.
    const long most = std::clamp(::sysconf(_SC_OPEN_MAX), 256L, kMostDescriptorsTried);
    for (int number = lowest; number < most; ++number) ::close(number);
}

}  // namespace cuewell
