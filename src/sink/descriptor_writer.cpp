#include "sink/descriptor_writer.h"

#include "sink/signal_guard.h"
#include "sink/write_failure.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace cuewell {
namespace {

/// A pipe that another program has set to not block: waits until it takes something again.
void wait_until_writable(int descriptor) {
    pollfd waiting{descriptor, POLLOUT, 0};
    ::poll(&waiting, 1, -1);
}

/// What is left of `bytes` after one call; errno where the system refuses.
std::pair<std::span<const std::byte>, int> write_some(int descriptor, std::span<const std::byte> bytes) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written > 0) return {bytes.subspan(static_cast<std::size_t>(written)), 0};
    if (written == 0) return {bytes, EIO};
    if (errno == EINTR) return {bytes, 0};
    if (errno != EAGAIN && errno != EWOULDBLOCK) return {bytes, errno};
    wait_until_writable(descriptor);
    return {bytes, 0};
}

}  // namespace

DescriptorWriter::DescriptorWriter(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)) {}

void DescriptorWriter::write(std::span<const std::byte> bytes) {
    const SignalGuard guard;
    while (!bytes.empty()) {
        const auto [left, error] = write_some(descriptor_, bytes);
        if (error != 0) throw write_failure(name_, error);
        bytes = left;
    }
}

}  // namespace cuewell
