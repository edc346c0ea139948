#pragma once

#include "live/command.h"

#include <chrono>
#include <optional>

namespace cuewell {

/// Where the commands of a running session come from.
class CommandSource {
public:
    virtual ~CommandSource() = default;

    /// The next command; nothing where none came in that time. The time may be cut short without one.
    ///
    /// Errors: Interrupted where the program is asked to end; the session then fades out and ends.
    /// Thread: the session's own.
    [[nodiscard]] virtual std::optional<Command> await(std::chrono::milliseconds time) = 0;
};

}  // namespace cuewell
