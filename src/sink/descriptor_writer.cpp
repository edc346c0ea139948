#include "sink/descriptor_writer.h"

#include "sink/write_failure.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <utility>

namespace cuewell {
namespace {

/// What poll() calls writable takes so much without a wait, and a wait inside write() would miss a signal before it.
constexpr std::size_t kTakenAtOnce = PIPE_BUF;

bool has_reader(int descriptor) {
    struct stat status{};
    return ::fstat(descriptor, &status) == 0 && !S_ISREG(status.st_mode);
}

}  // namespace

DescriptorWriter::DescriptorWriter(int descriptor, std::string name, OnWait on_wait)
    : descriptor_(descriptor),
      name_(std::move(name)),
      on_wait_(std::move(on_wait)),
      may_wait_(has_reader(descriptor)) {}

void DescriptorWriter::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        if (can_take_some()) {
            bytes = bytes.subspan(write_some(bytes));
        } else {
            tell_interruption();
        }
    }
}

/// Whether write() will not wait, or will tell what is wrong; waits for that a little.
bool DescriptorWriter::can_take_some() const {
    if (!may_wait_) return true;
    pollfd waiting{descriptor_, POLLOUT, 0};
    return ::poll(&waiting, 1, kWaitMilliseconds) > 0;
}

void DescriptorWriter::rewrite(std::uint64_t at, std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const std::size_t size = size_taken(::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(at)));
        bytes = bytes.subspan(size);
        at += size;
    }
}

void DescriptorWriter::sync() const {
    // Not every file system can.
    if (may_wait_ || ::fsync(descriptor_) == 0 || errno == EINVAL || errno == EROFS) return;
    throw write_failure(name_, errno);
}

void DescriptorWriter::check_reader() const {
    pollfd asked{descriptor_, 0, 0};
    const bool is_gone = may_wait_ && ::poll(&asked, 1, 0) > 0 && (asked.revents & POLLERR) != 0;
    if (is_gone) throw write_failure(name_, EPIPE);
}

/// How many of `bytes` one call took.
std::size_t DescriptorWriter::write_some(std::span<const std::byte> bytes) const {
    const std::size_t size = may_wait_ ? std::min(bytes.size(), kTakenAtOnce) : bytes.size();
    return size_taken(::write(descriptor_, bytes.data(), size));
}

/// What a call that told `written` took; nothing where it was interrupted or would have had to wait.
std::size_t DescriptorWriter::size_taken(ssize_t written) const {
    if (written > 0) return static_cast<std::size_t>(written);
    if (written == 0) throw write_failure(name_, EIO);
    if (errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK) throw write_failure(name_, errno);
    tell_interruption();
    return 0;
}

void DescriptorWriter::tell_interruption() const {
    if (on_wait_) on_wait_();
}

}  // namespace cuewell
