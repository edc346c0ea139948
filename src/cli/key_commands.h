#pragma once

#include "cli/key_reader.h"
#include "cli/raw_terminal.h"
#include "live/command_queue.h"
#include "live/command_source.h"

#include <deque>
#include <functional>

namespace cuewell {

/// The commands of a session: keys from standard input, and what others put into a queue.
///
/// Shape:  the end of the input, or an error of it, only turns the keys off.
class KeyCommands final : public CommandSource {
public:
    /// `on_key` sees the commands of keys as they come; may be empty.
    KeyCommands(int input, RawTerminal& terminal, CommandQueue& others, std::function<void(const Command&)> on_key);

    [[nodiscard]] std::optional<Command> await(std::chrono::milliseconds time) override;

private:
    void wait(std::chrono::milliseconds time);
    void read_keys(bool hung_up);
    std::optional<Command> next();

    int input_;  ///< -1 when there is nothing more to read.
    RawTerminal& terminal_;
    CommandQueue& others_;
    std::function<void(const Command&)> on_key_;
    KeyReader reader_;
    std::deque<Command> waiting_;
};

}  // namespace cuewell
