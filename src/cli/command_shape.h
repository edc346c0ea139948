#pragma once

#include <string>
#include <vector>

namespace cuewell {

/// An option or an argument of a command, as the command line, help and completions know it.
struct OptionShape {
    std::string letter;  ///< Without its dash; may be empty.
    std::string word;    ///< Without its dashes; for an argument its name.
    std::string value;   ///< What stands for the value; empty where it takes none.
    std::string help;
    std::string group = "Options";
    bool is_argument = false;
    bool takes_many = false;              ///< An argument that may come several times.
    std::vector<std::string> excludes{};  ///< Words of options that do not go with it.
};

/// A command, or the program itself, whose `commands` are then not empty.
struct CommandShape {
    std::string name;
    std::string help;
    std::vector<OptionShape> options;
    std::vector<CommandShape> commands{};
    bool is_for_people = true;  ///< Else neither help nor completions name it.
};

/// The command line of Cuewell.
[[nodiscard]] const CommandShape& program_shape();

/// The command of that name; nothing where there is none.
[[nodiscard]] const CommandShape* find_command(const CommandShape& program, const std::string& name);

}  // namespace cuewell
