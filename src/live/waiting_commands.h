#pragma once

#include "live/command_source.h"

#include <chrono>
#include <deque>
#include <optional>

namespace cuewell {

/// What was asked of a session and is still to be done, in order.
///
/// Thread: one.
class WaitingCommands {
public:
    explicit WaitingCommands(CommandSource& source) : source_(source) {}

    /// Takes the next command in, where one comes in that time.
    ///
    /// Errors: Interrupted as CommandSource's.
    void await(std::chrono::milliseconds time);

    /// Takes in all that came meanwhile; what was pressed twice by mistake, or held, once.
    ///
    /// Errors: Interrupted as CommandSource's.
    void collect();

    /// The first that waits; it waits no more. Nothing where none does.
    [[nodiscard]] std::optional<Command> next();

private:
    CommandSource& source_;
    std::deque<Command> waiting_;
};

}  // namespace cuewell
