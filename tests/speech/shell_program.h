#pragma once

#include "speech/command_engine.h"

#include <string>
#include <utility>
#include <vector>

namespace cuewell {

/// A program made of a few words of shell, for tests: the arguments after the script are $0, $1 and so on.
inline CommandEngine shell_program(std::string script, std::vector<std::string> more = {}) {
    CommandEngine engine;
    engine.program = "/bin/sh";
    engine.arguments = {"-c", std::move(script)};
    engine.arguments.insert(engine.arguments.end(), more.begin(), more.end());
    return engine;
}

}  // namespace cuewell
