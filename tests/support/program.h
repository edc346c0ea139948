#pragma once

#include "support/temporary_folder.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cuewell::test {

/// What a run of a program left behind.
struct ProgramRun {
    int exit_code = -1;  ///< 128 plus the signal where one ended it.
    std::string out;
    std::string err;
};

/// The environment of the tests without whatever would let the machine's user have a say, and with `additions`.
[[nodiscard]] std::vector<std::string> clean_environment(const std::map<std::string, std::string>& additions,
                                                         const std::filesystem::path& home);

/// Runs a program to its end with nothing on standard input.
///
/// `environment` is added to an environment without settings of the user's; the run starts in `folder`.
[[nodiscard]] ProgramRun run_program(const std::vector<std::string>& command, const std::filesystem::path& folder,
                                     const std::map<std::string, std::string>& environment = {});

}  // namespace cuewell::test
