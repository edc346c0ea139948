#include "live/waiting_commands.h"

namespace cuewell {
namespace {

/// Pressed twice by mistake, or held, these ask for no more than once.
bool means_the_same(const Command& a, const Command& b) {
    const bool is_place = is_any<command::NextStretch, command::BackStretch, command::NextTrack, command::BackTrack,
                                 command::RepeatCue, command::EndHold, command::TellTimeLeft>(a);
    return is_place && a.index() == b.index();
}

}  // namespace

void WaitingCommands::await(std::chrono::milliseconds time) {
    if (const auto command = source_.await(time)) waiting_.push_back(*command);
}

void WaitingCommands::collect() {
    while (const auto more = source_.await(std::chrono::milliseconds(0))) {
        if (waiting_.empty() || !means_the_same(waiting_.back(), *more)) waiting_.push_back(*more);
    }
}

std::optional<Command> WaitingCommands::next() {
    if (waiting_.empty()) return std::nullopt;
    const Command command = waiting_.front();
    waiting_.pop_front();
    return command;
}

}  // namespace cuewell
