#pragma once

#include "live/command.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A key that steers a session, and what it does in a few words, for help on the screen and in documents.
struct KeyHelp {
    std::string key;   ///< "space", "n", "b p", "+".
    std::string does;  ///< "pause and go on".
};

[[nodiscard]] const std::vector<KeyHelp>& key_help();

/// What a byte from the terminal asks for; nothing for a byte that means nothing here.
[[nodiscard]] std::optional<Command> command_of(char key);

}  // namespace cuewell
