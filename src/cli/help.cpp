#include "cli/help.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <vector>

namespace cuewell {
namespace {

constexpr std::size_t kNameColumn = 22;

std::string entry(const std::string& name, const std::string& description) {
    return fmt::format("  {:{}}{}\n", name, kNameColumn, description);
}

/// `-o, --output FILE`
std::string name_of(const CLI::Option& option) {
    std::string name;
    for (const std::string& letter : option.get_snames()) name += "-" + letter + ", ";
    for (const std::string& word : option.get_lnames()) name += "--" + word;
    return option.get_type_name().empty() ? name : name + " " + option.get_type_name();
}

std::string usage(const CLI::App& command) {
    if (command.get_parent() == nullptr) return "usage: cuewell COMMAND [OPTIONS]\n";
    std::string text = "usage: cuewell " + command.get_name();
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_positional()) text += " [" + option->get_name(true) + "]";
    }
    return text + " [OPTIONS]\n";
}

std::string commands(const CLI::App& program) {
    std::string text;
    for (const CLI::App* command : program.get_subcommands([](const CLI::App*) { return true; })) {
        if (!command->get_group().empty()) text += entry(command->get_name(), command->get_description());
    }
    return text.empty() ? text : "\nCommands:\n" + text;
}

}  // namespace

std::string help_of(const CLI::App& command) {
    std::string text = command.get_description() + "\n\n" + usage(command) + commands(command);
    std::string arguments;
    for (const CLI::Option* option : command.get_options()) {
        if (option->get_positional()) arguments += entry(option->get_name(true), option->get_description());
    }
    if (!arguments.empty()) text += "\nArguments:\n" + arguments;
    for (const std::string& group : command.get_groups()) {
        std::string options;
        for (const CLI::Option* option : command.get_options()) {
            if (option->nonpositional() && option->get_group() == group)
                options += entry(name_of(*option), option->get_description());
        }
        if (!options.empty()) text += fmt::format("\n{}:\n{}", group, options);
    }
    return text;
}

}  // namespace cuewell
