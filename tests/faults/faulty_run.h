#pragma once

#include "fault.h"
#include "support/program.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include <sys/types.h>

namespace cuewell::test {

/// What a run with a fault came to.
struct FaultyRun {
    ProgramRun run;
    std::int64_t struck = 0;  ///< How many calls failed.
    bool has_hung = false;    ///< It had to be killed.
    bool leaves_processes = false;

    /// How many calls of that kind the program made, or its helpers.
    [[nodiscard]] std::int64_t calls(const Fault& kind) const;

    std::map<std::string, std::int64_t> in_program{};
    std::map<std::string, std::int64_t> in_helpers{};
};

/// Runs the program in `folder` to its end, with the fault, and waits until every process that it started is gone.
/// `meanwhile` is called with its number, which is that of its group too, as soon as it runs.
[[nodiscard]] FaultyRun run_with(const Fault& fault, const std::vector<std::string>& arguments,
                                 const std::filesystem::path& folder,
                                 const std::map<std::string, std::string>& environment,
                                 const std::function<void(pid_t)>& meanwhile = {});

}  // namespace cuewell::test
