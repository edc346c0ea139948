#pragma once

#include "base/descriptor.h"

#include <sys/types.h>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace cuewell {

/// The files that a program's standard streams are. Files, not pipes: nobody waits for a program that does not read, or
/// for one it left behind that never closes its end.
struct StandardFiles {
    std::filesystem::path input;
    std::filesystem::path output;
    std::filesystem::path errors;
};

/// Another program that runs in a process group of its own, and not longer than this lives.
///
/// Why:    spawned and not forked, so that it may be done while other threads run; never through a shell.
class SpawnedProgram {
public:
    /// Starts `command`: the program, by its path or by a name that is looked for on the PATH, and its arguments. It
    /// has this program's environment and working folder, and none of its descriptors.
    ///
    /// Errors: std::system_error where it cannot be started.
    SpawnedProgram(const std::vector<std::string>& command, const StandardFiles& files);

    /// As `end`.
    ~SpawnedProgram();
    SpawnedProgram(const SpawnedProgram&) = delete;
    SpawnedProgram& operator=(const SpawnedProgram&) = delete;

    /// Waits until the program has ended, but no longer than `slice`: whether it has.
    [[nodiscard]] bool has_ended_after(std::chrono::milliseconds slice) const;

    /// Kills what is left of the program and its process group, and waits for the program.
    ///
    /// Shape: the program's status as of waitpid; 0 where somebody else has taken it already, and at a second call.
    int end() noexcept;

private:
    pid_t process_ = -1;
    Descriptor ended_;  ///< Ready for reading once the program has ended.
};

}  // namespace cuewell
