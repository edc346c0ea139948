#pragma once

#include "live/live_setup.h"
#include "live/live_stage.h"

namespace cuewell {

/// Plays a session to its end, or until it is told to stop: opens the output, wakes it while the session is planned,
/// obeys commands, pauses where the output goes away, and goes on where one comes back.
///
/// Errors: Failure where there is no output to begin with, or no voice; whatever `setup.plan` throws. The output is then
///         closed.
/// Thread: one; makes others, which have ended when it returns.
[[nodiscard]] LiveOutcome play_live(const LiveSetup& setup, LiveStage& stage);

}  // namespace cuewell
