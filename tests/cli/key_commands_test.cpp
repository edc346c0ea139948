#include "cli/key_commands.h"
#include "cli/terminal_picture.h"

#include <doctest/doctest.h>

#include <chrono>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace cuewell;
using namespace cuewell::test;
using namespace std::chrono_literals;

namespace {

/// Keys from a pipe.
struct Keys {
    explicit Keys(int input)
        : terminal(input, -1), commands(input, terminal, others, [this](const Command& c) { seen.push_back(c); }) {}

    std::vector<Command> seen;
    RawTerminal terminal;
    CommandQueue others;
    KeyCommands commands;
};

void type(const ReadBack& pipe, std::string_view text) {
    REQUIRE(::write(pipe.output(), text.data(), text.size()) == static_cast<ssize_t>(text.size()));
}

template <typename Wish>
bool is(const std::optional<Command>& command) {
    return command && std::holds_alternative<Wish>(*command);
}

}  // namespace

TEST_CASE("keys that are piped in come as commands, in order") {
    ReadBack pipe;
    Keys keys(pipe.input());
    type(pipe, "n\x1b[Ax?\nq");
    CHECK(is<command::NextStretch>(keys.commands.await(1s)));
    CHECK(is<command::AskHelp>(keys.commands.await(1s)));
    CHECK(is<command::AskQuit>(keys.commands.await(1s)));
    CHECK_FALSE(keys.commands.await(0ms));
    CHECK(keys.seen.size() == 3);
}

TEST_CASE("the end of the input only turns the keys off, without a spin") {
    ReadBack pipe;
    Keys keys(pipe.input());
    type(pipe, "n");
    pipe.close_writer();
    CHECK(is<command::NextStretch>(keys.commands.await(1s)));
    CHECK_FALSE(keys.commands.await(0ms));
    const auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(keys.commands.await(60ms));
    CHECK(std::chrono::steady_clock::now() - start >= 55ms);
    keys.others.push(command::NextTrack{});
    CHECK(is<command::NextTrack>(keys.commands.await(1s)));
}

TEST_CASE("an input that cannot be read turns the keys off, too") {
    const int folder = ::open("/", O_RDONLY | O_CLOEXEC);
    for (const int input : {-1, folder}) {
        Keys keys(input);
        CHECK_FALSE(keys.commands.await(0ms));
        const auto start = std::chrono::steady_clock::now();
        CHECK_FALSE(keys.commands.await(60ms));
        CHECK(std::chrono::steady_clock::now() - start >= 55ms);
    }
    ::close(folder);
}

TEST_CASE("what others ask for comes at once, and was no key") {
    ReadBack pipe;
    Keys keys(pipe.input());
    keys.others.push(command::Pause{});
    CHECK(is<command::Pause>(keys.commands.await(10s)));
    CHECK(keys.seen.empty());
}
