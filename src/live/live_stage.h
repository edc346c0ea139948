#pragma once

#include "live/command_source.h"
#include "live/live_view.h"
#include "sink/sound_output.h"

#include <functional>
#include <vector>

namespace cuewell {

/// Where a session is played, shown and steered. All of it must outlive the session.
struct LiveStage {
    SoundOutput& output;
    CommandSource& commands;
    std::vector<LiveView*> views{};
    std::function<void(bool)> keep_awake{};  ///< Whether the computer is to be kept awake from now on; may be empty.
    std::function<bool()> has_slept{};  ///< Whether the computer has slept since this was last asked; may be empty.
    /// The same for the program that was stopped, as Ctrl-Z does, and goes on now.
    std::function<bool()> was_stopped{};
};

}  // namespace cuewell
