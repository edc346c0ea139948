#pragma once

#include "base/descriptor.h"
#include "live/command.h"

#include <deque>
#include <mutex>
#include <optional>

namespace cuewell {

/// Commands on their way from other threads to the session's.
///
/// Thread: any.
class CommandQueue {
public:
    /// Errors: Failure where the system has no descriptors left.
    CommandQueue();

    /// Dropped where a thousand wait already: nobody means so many.
    void push(Command command);
    [[nodiscard]] std::optional<Command> pop();

    /// Readable, as of poll, while commands wait.
    [[nodiscard]] int descriptor() const noexcept { return bell_.get(); }

private:
    std::mutex mutex_;
    std::deque<Command> waiting_;
    Descriptor bell_;  ///< An event counter of the system.
};

}  // namespace cuewell
