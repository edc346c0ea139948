#pragma once

#include "support/program.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace cuewell::test {

/// Runs the program that was built.
inline ProgramRun run_cuewell(const TemporaryFolder& folder, std::vector<std::string> arguments,
                              const std::map<std::string, std::string>& environment = {}) {
    arguments.insert(arguments.begin(), CUEWELL_PROGRAM);
    return run_program(arguments, folder.path(), environment);
}

/// A short stretch: a session of a few seconds around its hold.
inline const std::string kShortStretch =
    "+++\n"
    "title    = \"Reach\"\n"
    "position = \"standing\"\n"
    "sides    = \"each\"\n"
    "+++\n"
    "# Each side\n"
    "Reach {right|left}.\n"
    "[pause 1s]\n"
    "And hold.\n"
    "[hold 2s]\n"
    "Come back.\n";

}  // namespace cuewell::test
