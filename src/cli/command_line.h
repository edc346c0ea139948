#pragma once

#include "base/errors.h"
#include "cli/command_shape.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// An option or an argument that was typed; a switch has the value `kOn`.
struct TypedValue {
    std::string word;
    std::string value;
};

/// What was typed, taken apart but not yet understood.
struct TypedCommand {
    std::string name;  ///< Empty where none was given.
    bool wants_help = false;
    std::vector<TypedValue>
        values;  ///< In the order of the command's options, each once but for what comes many times.

    [[nodiscard]] std::optional<std::string> value(const std::string& word) const;
    [[nodiscard]] bool has(const std::string& word) const { return value(word).has_value(); }
    [[nodiscard]] std::vector<std::string> all(const std::string& word) const;
};

/// Takes a command line apart; of an option that comes twice the last wins, so that an alias can hold options.
///
/// Errors: UsageError with the nearest option or command.
[[nodiscard]] TypedCommand read_command_line(const std::vector<std::string>& arguments, const CommandShape& program);

/// That the program has no such command, with the nearest one.
[[nodiscard]] UsageError unknown_command(const std::string& name, const CommandShape& program);

/// `; see cuewell render --help`, for the end of a message.
[[nodiscard]] std::string see_help(const std::string& command);

}  // namespace cuewell
