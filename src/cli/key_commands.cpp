#include "cli/key_commands.h"

#include "cli/interrupt.h"
#include "live/keys.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace cuewell {
namespace {

/// A signal that comes just before a wait interrupts nothing, and coming to the foreground is told by nobody.
constexpr std::chrono::milliseconds kLongestWait(100);

}  // namespace

KeyCommands::KeyCommands(int input, RawTerminal& terminal, CommandQueue& others,
                         std::function<void(const Command&)> on_key)
    : input_(input), terminal_(terminal), others_(others), on_key_(std::move(on_key)) {}

std::optional<Command> KeyCommands::await(std::chrono::milliseconds time) {
    throw_if_interrupted();
    terminal_.attend();
    if (auto command = next()) return command;
    wait(std::clamp(time, std::chrono::milliseconds(0), kLongestWait));
    throw_if_interrupted();
    return next();
}

std::optional<Command> KeyCommands::next() {
    if (waiting_.empty()) return others_.pop();
    Command command = waiting_.front();
    waiting_.pop_front();
    return command;
}

void KeyCommands::wait(std::chrono::milliseconds time) {
    // poll passes over descriptors below 0.
    std::array<pollfd, 2> awaited{
        {{terminal_.hears_keys() ? input_ : -1, POLLIN, 0}, {others_.descriptor(), POLLIN, 0}}};
    if (::poll(awaited.data(), awaited.size(), static_cast<int>(time.count())) <= 0) return;
    const short seen = awaited[0].revents;
    if ((seen & POLLIN) != 0) {
        read_keys((seen & POLLHUP) != 0);
    } else if (seen != 0) {
        input_ = -1;
    }
}

void KeyCommands::read_keys(bool hung_up) {
    std::array<char, 256> bytes{};
    const ssize_t got = ::read(input_, bytes.data(), bytes.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (got <= 0) {
        // Neither an error in the background is the end of the input, nor nothing from a terminal that is there.
        terminal_.attend();
        const bool came_too_late = got == 0 && !hung_up && ::isatty(input_) == 1;
        if (terminal_.hears_keys() && !came_too_late) input_ = -1;
        return;
    }
    const std::string_view read(bytes.data(), static_cast<std::size_t>(got));
    for (const char key : reader_.take(read, KeyReader::Moment::clock::now())) {
        const auto command = command_of(key);
        if (!command) continue;
        if (on_key_) on_key_(*command);
        waiting_.push_back(*command);
    }
}

}  // namespace cuewell
