#pragma once

#include <string>
#include <vector>

namespace cuewell {

/// An option or an argument of a command, as help and completions show it.
struct OptionShape {
    std::string letter;  ///< Without its dash; may be empty.
    std::string word;    ///< Without its dashes; for an argument its name.
    std::string value;   ///< What stands for the value; empty where it takes none.
    std::string help;
    std::string group;
    bool is_argument = false;
};

/// A command, or the program itself, whose `commands` are then not empty.
struct CommandShape {
    std::string name;
    std::string help;
    std::vector<OptionShape> options;
    std::vector<CommandShape> commands;  ///< Without those that are not for people.
};

}  // namespace cuewell
