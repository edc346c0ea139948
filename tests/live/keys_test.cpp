#include "live/keys.h"

#include <doctest/doctest.h>

#include <set>
#include <sstream>
#include <string>

using namespace cuewell;

namespace {

template <typename Wish>
bool asks_for(char key) {
    const auto command = command_of(key);
    return command && std::holds_alternative<Wish>(*command);
}

}  // namespace

TEST_CASE("each key steers the session as it is documented") {
    CHECK(asks_for<command::TogglePause>(' '));
    CHECK(asks_for<command::NextStretch>('n'));
    CHECK(asks_for<command::BackStretch>('b'));
    CHECK(asks_for<command::BackStretch>('p'));
    CHECK(asks_for<command::RepeatCue>('r'));
    CHECK(asks_for<command::LongerHold>('+'));
    CHECK(asks_for<command::LongerHold>('='));
    CHECK(asks_for<command::EndHold>('-'));
    CHECK(asks_for<command::Slower>('s'));
    CHECK(asks_for<command::Faster>('f'));
    CHECK(asks_for<command::Quieter>('['));
    CHECK(asks_for<command::Louder>(']'));
    CHECK(asks_for<command::ToggleAmbience>('m'));
    CHECK(asks_for<command::TellTimeLeft>('t'));
    CHECK(asks_for<command::ReopenOutput>('o'));
    CHECK(asks_for<command::AskHelp>('?'));
    CHECK(asks_for<command::AskQuit>('q'));
}

TEST_CASE("a key means the same while Caps Lock is on") {
    for (const char key : std::string("nbprsfmtoq"))
        CHECK(command_of(static_cast<char>(key - 'a' + 'A'))->index() == command_of(key)->index());
}

TEST_CASE("a byte without a meaning asks for nothing") {
    for (int byte = 0; byte < 256; ++byte) {
        const char key = static_cast<char>(byte);
        const bool has_meaning = std::string(" nNbBpPrR+=-sSfF[]mMtToO?qQ").find(key) != std::string::npos;
        CHECK(command_of(key).has_value() == has_meaning);
    }
}

TEST_CASE("the help names each key once, and every key of it does something") {
    std::set<std::string> named;
    for (const KeyHelp& help : key_help()) {
        CHECK_FALSE(help.does.empty());
        std::istringstream keys(help.key);
        std::set<std::string> of_this;  // "q q" is one key, pressed twice.
        for (std::string key; keys >> key;) of_this.insert(key);
        for (const std::string& key : of_this) {
            CHECK_MESSAGE(named.insert(key).second, key);
            CHECK(command_of(key == "space" ? ' ' : key.front()).has_value());
        }
    }
    CHECK(named.size() == 17);
}
