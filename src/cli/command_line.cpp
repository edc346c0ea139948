#include "cli/command_line.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "cli/session_arguments.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

namespace cuewell {
namespace {

/// Begins the name that an argument goes by where CLI11 would misread it.
constexpr const char* kHidden = "hidden argument ";

/// The command line as CLI11 knows it, and the values that it fills in.
class CommandParser {
public:
    explicit CommandParser(const CommandShape& program) : program_(program) {
        add_options(app_, program);
        for (const CommandShape& command : program.commands)
            add_options(*app_.add_subcommand(command.name, command.help), command);
    }

    TypedCommand read(std::vector<std::string> arguments) {
        if (!arguments.empty()) keep_out_all_but(arguments.front());
        hide_behind_dashes(arguments);
        take_off_switches(arguments);
        hide_empty_values(arguments);
        hide_brackets(arguments);
        std::ranges::reverse(arguments);  // As CLI11 takes them.
        try {
            app_.parse(std::move(arguments));
        } catch (const CLI::CallForHelp&) {
            typed_.wants_help = true;
        } catch (const CLI::ParseError& error) {
            throw UsageError(error.what() + see_help(called_name()));
        }
        typed_.name = called_name();
        if (!typed_.wants_help && !typed_.has("version")) refuse_extras();
        return std::move(typed_);
    }

private:
    /// Or CLI11 would take the `voices` of `list voices` for the command of that name.
    void keep_out_all_but(const std::string& called) {
        for (CLI::App* command : app_.get_subcommands([](const CLI::App*) { return true; }))
            command->disabled(command->get_name() != called);
    }

    /// What stands behind -- is no option, whatever it looks like. CLI11 2.1 loses that sign in a command, so what follows
    /// it goes by another name.
    void hide_behind_dashes(std::vector<std::string>& arguments) {
        const auto dashes = std::ranges::find(arguments, "--");
        if (dashes == arguments.end()) return;
        for (auto argument = dashes + 1; argument != arguments.end(); ++argument) hide(*argument);
        arguments.erase(dashes);
    }

    /// CLI11 2.1 takes `[notes]` for a list, and its brackets away: it would be another file.
    void hide_brackets(std::vector<std::string>& arguments) {
        for (std::string& argument : arguments) {
            if (argument.starts_with('[')) hide(argument);
        }
    }

    /// Whether this turns a switch off that nothing else can have turned on: `--plain=false`. Of a switch's value CLI11 2.1
    /// takes much, and of the rest only says "stoll".
    bool is_off_switch(const CommandShape& command, const std::string& argument) const {
        const std::size_t sign = argument.find('=');
        if (!argument.starts_with("--") || sign == std::string::npos) return false;
        const auto shape = std::ranges::find(command.options, argument.substr(2, sign - 2), &OptionShape::word);
        if (shape == command.options.end() || shape->is_argument || !shape->value.empty()) return false;
        const std::string value = argument.substr(sign + 1);
        if (value != kOn && value != kOff)
            throw UsageError(fmt::format("--{} \"{}\": must be true or false", shape->word, value));
        return value == kOff && session_argument(shape->word) == nullptr;
    }

    void take_off_switches(std::vector<std::string>& arguments) const {
        const CommandShape* command = arguments.empty() ? nullptr : find_command(program_, arguments.front());
        std::erase_if(arguments, [&](const std::string& argument) {
            return is_off_switch(command != nullptr ? *command : program_, argument);
        });
    }

    /// Of `--skip=` CLI11 2.1 takes the next argument for the value.
    void hide_empty_values(std::vector<std::string>& arguments) {
        for (std::size_t at = 0; at < arguments.size(); ++at) {
            if (!arguments[at].starts_with("--") || arguments[at].find('=') + 1 != arguments[at].size()) continue;
            arguments[at].pop_back();
            const auto value = arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1, "");
            hide(*value);
        }
    }

    void hide(std::string& argument) {
        const std::string name = kHidden + std::to_string(hidden_.size());
        hidden_[name] = std::exchange(argument, name);
    }

    [[nodiscard]] std::string as_typed(const std::string& value) const {
        const auto found = hidden_.find(value);
        return found == hidden_.end() ? value : found->second;
    }

    void add_options(CLI::App& part, const CommandShape& shape) {
        part.allow_extras();
        part.set_help_flag("-h,--help");
        std::map<std::string, CLI::Option*> words;
        for (const OptionShape& option : shape.options) {
            if (option.word == "help") continue;
            CLI::Option& added = add(part, option);
            words[option.word] = &added;
            // CLI11's own search for a name ends the program where there is no memory (2.1).
            for (const std::string& other : option.excludes) added.excludes(words.at(other));
        }
    }

    CLI::Option& add(CLI::App& part, const OptionShape& shape) {
        const std::string name = shape.is_argument      ? shape.word
                                 : shape.letter.empty() ? "--" + shape.word
                                                        : "-" + shape.letter + ",--" + shape.word;
        const auto take = [this, word = shape.word](const std::string& value) {
            typed_.values.push_back({word, as_typed(value)});
        };
        if (shape.takes_many) {
            return *part.add_option_function<std::vector<std::string>>(
                name, [take](const std::vector<std::string>& values) { std::ranges::for_each(values, take); });
        }
        if (shape.is_argument) return *part.add_option_function<std::string>(name, take);
        // What stands in the settings is taken back so: `--vary=false`.
        const auto turn = [take](std::int64_t count) { take(count > 0 ? kOn : kOff); };
        CLI::Option* option = shape.value.empty()
                                  ? part.add_flag_function(name, turn)
                                  : part.add_option_function<std::string>(name, take)->type_name(shape.value);
        return *option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }

    std::string called_name() const {
        const auto commands = app_.get_subcommands();
        return commands.empty() ? "" : commands.front()->get_name();
    }

    /// CLI11 left these over: unknown options and commands, or one name too many.
    void refuse_extras() const {
        const auto extras = app_.remaining(true);
        if (extras.empty()) return;
        const std::string extra = as_typed(extras.front());
        const bool is_option = extra == extras.front() && extra.starts_with("-") && extra.size() > 1;
        if (is_option) refuse_option(extra.substr(0, extra.find('=')));
        if (!typed_.name.empty())
            throw UsageError(fmt::format("\"{}\" is one argument too many{}", extra, see_help(typed_.name)));
        throw unknown_command(extra, program_);
    }

    [[noreturn]] void refuse_option(const std::string& name) const {
        const CommandShape* command = find_command(program_, typed_.name);
        std::vector<std::string> known;
        for (const OptionShape& option : (command != nullptr ? command : &program_)->options) {
            if (!option.is_argument) known.push_back("--" + option.word);
        }
        const auto near = nearest(name, known);
        throw UsageError(fmt::format("unknown option {}{}", name,
                                     near ? fmt::format("; did you mean {}?", *near) : see_help(typed_.name)));
    }

    const CommandShape& program_;
    CLI::App app_{"", "cuewell"};
    std::map<std::string, std::string> hidden_;  ///< What was typed, by what it goes by.
    TypedCommand typed_;
};

}  // namespace

std::optional<std::string> TypedCommand::value(const std::string& word) const {
    const auto found = std::ranges::find(values, word, &TypedValue::word);
    return found == values.end() ? std::nullopt : std::optional(found->value);
}

std::vector<std::string> TypedCommand::all(const std::string& word) const {
    std::vector<std::string> found;
    for (const TypedValue& typed : values) {
        if (typed.word == word) found.push_back(typed.value);
    }
    return found;
}

TypedCommand read_command_line(const std::vector<std::string>& arguments, const CommandShape& program) {
    return CommandParser(program).read(arguments);
}

UsageError unknown_command(const std::string& name, const CommandShape& program) {
    std::vector<std::string> known;
    for (const CommandShape& command : program.commands) {
        if (command.is_for_people) known.push_back(command.name);
    }
    return UsageError(fmt::format("unknown command \"{}\"; {}", name, suggestion(name, known)));
}

std::string see_help(const std::string& command) {
    return fmt::format("; see cuewell {}--help", command.empty() ? "" : command + " ");
}

}  // namespace cuewell
