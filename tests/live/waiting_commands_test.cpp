#include "live/waiting_commands.h"

#include <doctest/doctest.h>

#include <deque>
#include <string>

namespace cuewell {
namespace {

/// What was pressed already.
class PressedKeys final : public CommandSource {
public:
    explicit PressedKeys(std::deque<Command> pressed) : pressed_(std::move(pressed)) {}

    [[nodiscard]] std::optional<Command> await(std::chrono::milliseconds) override {
        if (pressed_.empty()) return std::nullopt;
        const Command first = pressed_.front();
        pressed_.pop_front();
        return first;
    }

private:
    std::deque<Command> pressed_;
};

/// What of it is obeyed: n next, p pause, + longer.
std::string obeyed(std::deque<Command> pressed) {
    PressedKeys keys(std::move(pressed));
    WaitingCommands waiting(keys);
    waiting.await(std::chrono::milliseconds(0));
    waiting.collect();
    std::string letters;
    while (const auto command = waiting.next()) {
        letters += is_any<command::NextStretch, command::NextTrack>(*command) ? 'n'
                   : is_any<command::LongerHold>(*command)                    ? '+'
                                                                              : 'p';
    }
    return letters;
}

}  // namespace

TEST_CASE("commands are obeyed in order, and going to a place twice at once is going there once") {
    using namespace command;
    CHECK(obeyed({}).empty());
    CHECK(obeyed({NextStretch{}, NextStretch{}, NextStretch{}}) == "n");
    CHECK(obeyed({NextStretch{}, Pause{}, NextStretch{}}) == "npn");
    CHECK(obeyed({NextStretch{}, NextTrack{}}) == "nn");
    CHECK(obeyed({LongerHold{}, LongerHold{}}) == "++");
}

}  // namespace cuewell
