#include "cli/completions.h"

#include "base/errors.h"
#include "base/suggest.h"
#include "cli/session_arguments.h"
#include "session/listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace cuewell {
namespace {

/// An option as the shells need it.
struct Flag {
    std::string name;    ///< With its dashes.
    std::string letter;  ///< Without; may be empty.
    std::string help;
    bool takes_value = false;
    bool takes_file = false;
    std::vector<std::string> choices;
};

struct Command {
    std::string name;
    std::string help;
    std::vector<Flag> flags;
    std::vector<std::string> arguments;  ///< What can be completed as its argument, as a shell command or words.
    bool takes_files = false;            ///< As its arguments.
};

std::vector<std::string> choices_of(const std::string& name) {
    if (name == "format") return {"wav", "flac", "ogg", "opus", "mp3", "html"};
    if (name == "quality") return {"low", "normal", "high"};
    if (name == "subtitles") return {"vtt", "srt", "lrc"};
    if (name == "bits") return {"16", "24", "float"};
    const auto found = std::ranges::find(session_arguments(), name, &SessionArgument::name);
    return found == session_arguments().end() ? std::vector<std::string>() : found->choices;
}

Flag flag_of(const OptionShape& option) {
    const bool takes_file = option.value == "FILE" || option.value == "DIR";
    return {"--" + option.word, option.letter, option.help, !option.value.empty(), takes_file, choices_of(option.word)};
}

/// The commands that try out what is listed under their own name.
bool takes_sample(const Command& command) { return command.name == "voices" || command.name == "sounds"; }

std::vector<Command> commands_of(const CommandShape& program) {
    std::vector<Command> commands;
    for (const CommandShape& shape : program.commands) {
        if (!shape.is_for_people) continue;
        Command command{shape.name, shape.help, {}, {}};
        for (const OptionShape& option : shape.options) {
            if (!option.is_argument) command.flags.push_back(flag_of(option));
            if (option.is_argument && option.word == "FILE") command.takes_files = true;
        }
        if (command.name == "list") command.arguments.assign(kListKinds.begin(), kListKinds.end());
        if (takes_sample(command)) command.arguments = {"try"};
        if (command.name == "new") command.arguments = {"stretch", "routine"};
        commands.push_back(std::move(command));
    }
    return commands;
}

/// Names come from the program itself, so that the user's own scripts are completed too.
constexpr std::string_view kRoutineNames = "cuewell list routines 2>/dev/null; cuewell list stretches 2>/dev/null";
constexpr std::string_view kRoutineLists = "routines stretches";
constexpr std::string_view kVoiceLists = "voices";
constexpr std::string_view kVoiceNames = "cuewell list voices 2>/dev/null";
constexpr std::string_view kSoundNames = "cuewell list sounds 2>/dev/null";

bool takes_routine(const Command& command) {
    static const std::array<std::string_view, 5> kCommands{"play", "render", "plan", "show", "compose"};
    return std::ranges::find(kCommands, command.name) != kCommands.end();
}

std::string words_of(const std::vector<Flag>& flags) {
    std::string words;
    for (const Flag& flag : flags) words += (words.empty() ? "" : " ") + flag.name;
    return words;
}

/// `render | plan)` and what can follow: options as words, names from the program.
std::string bash_command_cases(const std::vector<Command>& commands) {
    std::string cases;
    for (const Command& command : commands) {
        cases += fmt::format("        {})\n            words=({} {})\n", command.name, words_of(command.flags),
                             fmt::join(command.arguments, " "));
        if (takes_routine(command)) cases += fmt::format("            _cuewell_names {}\n", kRoutineLists);
        if (command.name == "show") cases += fmt::format("            _cuewell_names {}\n", kVoiceLists);
        if (takes_sample(command)) cases += fmt::format("            _cuewell_names {}\n", command.name);
        cases += "            ;;\n";
    }
    return cases;
}

/// `--pace)` and its choices.
std::string bash_value_cases(const std::vector<Command>& commands) {
    std::string cases;
    for (const Command& command : commands) {
        for (const Flag& flag : command.flags) {
            if (flag.choices.empty()) continue;
            const std::string line = fmt::format("        {}) words=({}); _cuewell_match; return ;;\n", flag.name,
                                                 fmt::join(flag.choices, " "));
            if (cases.find(line) == std::string::npos) cases += line;
        }
    }
    return cases;
}

std::string bash(const std::vector<Command>& commands) {
    std::string names;
    for (const Command& command : commands) names += command.name + " ";
    // Words are compared, never handed to `compgen -W`, which would run what a name holds.
    return fmt::format(
        R"(# bash completion for cuewell, made by `cuewell completions bash`
_cuewell_names() {{
    local kind name rest
    for kind in "$@"; do
        while read -r name rest; do words+=("$name"); done < <(cuewell list "$kind" 2>/dev/null)
    done
}}
_cuewell_match() {{
    local candidate
    for candidate in "${{words[@]}}"; do
        [[ $candidate == "$word"* ]] && COMPREPLY+=("$candidate")
    done
}}
_cuewell_files() {{
    local file
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
}}
_cuewell() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    # Of --pace=gentle bash makes three words.
    if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=${{COMP_WORDS[COMP_CWORD-2]}}; fi
    local -a words=()
    COMPREPLY=()
    if ((COMP_CWORD == 1)); then
        words=({}--help --version)
        _cuewell_match
        return
    fi
    case $before in
        --voice) _cuewell_names {}; _cuewell_match; return ;;
        --ambience) _cuewell_names sounds; words+=(none); _cuewell_match; _cuewell_files; return ;;
        --only | --skip) _cuewell_names stretches; _cuewell_match; return ;;
        -o | --output | --timeline | --stems | --save | --svg) _cuewell_files; return ;;
{}    esac
    case ${{COMP_WORDS[1]}} in
{}    esac
    _cuewell_match
    _cuewell_files
}}
complete -o filenames -F _cuewell cuewell
)",
        names, kVoiceLists, bash_value_cases(commands), bash_command_cases(commands));
}

/// Inside zsh's `_arguments` a bracket or colon would end the description, inside its quotes a quote.
std::string zsh_text(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        switch (c) {
            case '[': safe += '('; break;
            case ']': safe += ')'; break;
            case ':': safe += " -"; break;
            case '\'': safe += "'\\''"; break;
            default: safe += c;
        }
    }
    return safe;
}

std::string zsh_value(const Flag& flag) {
    if (!flag.takes_value) return "";
    if (flag.name == "--voice") return ":voice:_cuewell_voices";
    if (flag.name == "--ambience") return ":sound:_cuewell_sounds";
    if (flag.takes_file) return ":file:_files";
    return flag.choices.empty() ? ":value:" : fmt::format(":value:({})", fmt::join(flag.choices, " "));
}

/// One of both, where there is a letter: '(-o --output)'{-o,--output}
std::string zsh_name(const Flag& flag) {
    if (flag.letter.empty()) return "'" + flag.name + "'";
    return fmt::format("'(-{0} {1})'{{-{0},{1}}}", flag.letter, flag.name);
}

std::string zsh(const std::vector<Command>& commands) {
    std::string names;
    std::string cases;
    for (const Command& command : commands) {
        names += fmt::format("        '{}:{}'\n", command.name, zsh_text(command.help));
        cases += fmt::format("        {})\n            _arguments", command.name);
        for (const Flag& flag : command.flags)
            cases +=
                fmt::format(" \\\n                {}'[{}]{}'", zsh_name(flag), zsh_text(flag.help), zsh_value(flag));
        if (takes_routine(command)) {
            cases += " \\\n                '1:routine:_cuewell_routines'";
        } else if (takes_sample(command)) {
            cases += fmt::format(" \\\n                '1:action:(try)' \\\n                '2:name:_cuewell_{}'",
                                 command.name);
        } else if (!command.arguments.empty()) {
            cases += fmt::format(" \\\n                '1:kind:({})'", fmt::join(command.arguments, " "));
        } else {
            cases += " \\\n                '*:file:_files'";
        }
        cases += "\n            ;;\n";
    }
    return fmt::format(
        "#compdef cuewell\n"
        "# zsh completion for cuewell, made by `cuewell completions zsh`\n"
        "_cuewell_voices() {{ compadd -- ${{(f)\"$({} | cut -d' ' -f1)\"}} }}\n"
        "_cuewell_sounds() {{ compadd -- none ${{(f)\"$({} | cut -d' ' -f1)\"}}; _files }}\n"
        "_cuewell_routines() {{ compadd -- ${{(f)\"$({{ {}; }} | cut -d' ' -f1)\"}}; _files }}\n"
        "_cuewell() {{\n"
        "    local -a commands\n"
        "    commands=(\n{}    )\n"
        "    if ((CURRENT == 2)); then\n"
        "        _describe command commands\n"
        "        return\n"
        "    fi\n"
        "    local command=$words[2]\n"
        "    shift words\n"
        "    ((CURRENT--))\n"
        "    case $command in\n{}    esac\n"
        "}}\n"
        "_cuewell \"$@\"\n",
        kVoiceNames, kSoundNames, kRoutineNames, names, cases);
}

/// In single quotes fish knows no other escapes than these two.
std::string fish_text(const std::string& text) {
    std::string safe;
    for (const char c : text) safe += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return safe;
}

std::string fish(const std::vector<Command>& commands) {
    std::string text = "# fish completion for cuewell, made by `cuewell completions fish`\ncomplete -c cuewell -f\n";
    for (const Command& command : commands) {
        text += fmt::format("complete -c cuewell -n __fish_use_subcommand -a {} -d '{}'\n", command.name,
                            fish_text(command.help));
    }
    for (const Command& command : commands) {
        const std::string when = fmt::format("complete -c cuewell -n '__fish_seen_subcommand_from {}'", command.name);
        if (takes_routine(command))
            text += fmt::format("{} -F -a '({} | cut -d\" \" -f1)'\n", when,
                                "begin; " + std::string(kRoutineNames) + "; end");
        if (command.takes_files) text += when + " -F\n";
        if (takes_sample(command)) {
            const std::string_view sampled = command.name == "voices" ? kVoiceNames : kSoundNames;
            text += fmt::format("{} -a '({} | cut -d\" \" -f1)'\n", when, sampled);
        }
        if (!command.arguments.empty()) text += fmt::format("{} -a '{}'\n", when, fmt::join(command.arguments, " "));
        for (const Flag& flag : command.flags) {
            const std::string letter = flag.letter.empty() ? "" : " -s " + flag.letter;
            text += fmt::format("{}{} -l {} -d '{}'", when, letter, flag.name.substr(2), fish_text(flag.help));
            if (flag.takes_file) {
                text += " -r -F";
            } else if (flag.name == "--voice") {
                text += fmt::format(" -x -a '({} | cut -d\" \" -f1)'", kVoiceNames);
            } else if (flag.name == "--ambience") {
                text += fmt::format(" -r -F -a 'none ({} | cut -d\" \" -f1)'", kSoundNames);
            } else if (flag.takes_value) {
                text += flag.choices.empty() ? " -x" : fmt::format(" -x -a '{}'", fmt::join(flag.choices, " "));
            }
            text += "\n";
        }
    }
    return text;
}

}  // namespace

std::string completions_for(const std::string& shell, const CommandShape& program) {
    static const std::array<std::string, 3> kShells{"bash", "zsh", "fish"};
    const std::vector<Command> commands = commands_of(program);
    if (shell == "bash") return bash(commands);
    if (shell == "zsh") return zsh(commands);
    if (shell == "fish") return fish(commands);
    throw UsageError(fmt::format("there are no completions for \"{}\"; {}", shell, suggestion(shell, kShells)));
}

}  // namespace cuewell
