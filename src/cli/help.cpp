#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace cuewell {
namespace {

constexpr std::size_t kNameColumn = 22;

std::string entry(const std::string& name, const std::string& description) {
    return fmt::format("  {:{}}{}\n", name, kNameColumn, description);
}

/// `-o, --output FILE`
std::string name_of(const OptionShape& option) {
    const std::string letter = option.letter.empty() ? "" : "-" + option.letter + ", ";
    return letter + "--" + option.word + (option.value.empty() ? "" : " " + option.value);
}

std::string usage(const CommandShape& command) {
    if (!command.commands.empty()) return "usage: cuewell COMMAND [OPTIONS]\n";
    std::string text = "usage: cuewell " + command.name;
    for (const OptionShape& option : command.options) {
        if (option.is_argument) text += " [" + option.word + "]";
    }
    return text + " [OPTIONS]\n";
}

std::string commands(const CommandShape& program) {
    std::string text;
    for (const CommandShape& command : program.commands) {
        if (command.is_for_people) text += entry(command.name, command.help);
    }
    return text.empty() ? text : "\nCommands:\n" + text;
}

std::string arguments(const CommandShape& command) {
    std::string text;
    for (const OptionShape& option : command.options) {
        if (option.is_argument) text += entry(option.word, option.help);
    }
    return text.empty() ? text : "\nArguments:\n" + text;
}

std::vector<std::string> groups_of(const CommandShape& command) {
    std::vector<std::string> groups;
    for (const OptionShape& option : command.options) {
        if (!option.is_argument && std::ranges::find(groups, option.group) == groups.end())
            groups.push_back(option.group);
    }
    return groups;
}

}  // namespace

std::string help_of(const CommandShape& command) {
    std::string text = command.help + "\n\n" + usage(command) + commands(command) + arguments(command);
    for (const std::string& group : groups_of(command)) {
        text += fmt::format("\n{}:\n", group);
        for (const OptionShape& option : command.options) {
            if (!option.is_argument && option.group == group) text += entry(name_of(option), option.help);
        }
    }
    return text;
}

}  // namespace cuewell
