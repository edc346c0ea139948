#include "live/command_queue.h"

#include "base/errors.h"

#include <sys/eventfd.h>
#include <unistd.h>
#include <cstddef>
#include <cstdint>

namespace cuewell {
namespace {

constexpr std::size_t kMostWaiting = 1'000;

}  // namespace

CommandQueue::CommandQueue() : bell_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (!bell_.is_open()) throw Failure("cannot wait for keys: the system has no descriptors left");
}

void CommandQueue::push(Command command) {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() >= kMostWaiting) return;
    waiting_.push_back(command);
    const std::uint64_t one = 1;
    // Cannot fail with so small a count; a bell that did not ring is heard with the next command.
    static_cast<void>(!::write(bell_.get(), &one, sizeof one));
}

std::optional<Command> CommandQueue::pop() {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty()) return std::nullopt;
    Command command = waiting_.front();
    waiting_.pop_front();
    std::uint64_t rung = 0;
    if (waiting_.empty()) static_cast<void>(!::read(bell_.get(), &rung, sizeof rung));
    return command;
}

}  // namespace cuewell
