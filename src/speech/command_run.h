#pragma once

#include "base/on_wait.h"
#include "speech/command_engine.h"
#include "speech/scratch_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace cuewell {

/// No run of a program may write more: two minutes of stereo in 32 bit at 48 kHz are 46 MB.
inline constexpr std::uintmax_t kMostBytesOfARun = std::uintmax_t{64} << 20U;

/// How a run of a program ended.
enum class CommandEnding { exited, crashed, too_slow, too_much, not_started };

/// What became of a run.
struct CommandResult {
    CommandEnding ending = CommandEnding::not_started;
    int code = 0;  ///< What it exited with, or the signal that ended it, or the error that kept it from starting.
    std::string complaint;        ///< The first line that it wrote to standard error, fit to be shown; may be empty.
    std::filesystem::path sound;  ///< Where the sound is, if there is any.
};

/// What one run is to say.
struct CommandTask {
    std::string text;  ///< One line.
    double stretch = 1.0;
};

/// The value of the slot `{stretch}`: three decimals behind a dot, whatever the locale.
[[nodiscard]] std::string stretch_text(double stretch);

/// Runs the program once, with its files in `folder`, which has to be empty.
///
/// Shape:  `on_wait` (may be empty) is called before the start and several times a second. What the program left
///         running in its process group is ended with it; nothing is left behind, however this is left.
/// Errors: whatever `on_wait` throws; Failure where the text cannot be written.
[[nodiscard]] CommandResult run_command(const CommandEngine& engine, const CommandTask& task,
                                        const ScratchFolder& folder, const OnWait& on_wait);

}  // namespace cuewell
