#pragma once

#include "live/live_parts.h"
#include "live/output_watch.h"
#include "live/waiting_commands.h"
#include "sink/sound_output.h"

namespace cuewell {

/// Keeps a session sounding on the output that there is: without one it stands still, and on the next one it goes on.
///
/// Thread: one.
class OutputCare {
public:
    /// All of it must outlive this.
    OutputCare(LiveParts& parts, const LiveSetup& setup, SoundOutput& output)
        : parts_(parts), setup_(setup), watch_(output, setup.clocks) {}

    /// Opens the output that is wished, wakes it, and has the session planned for it; keys that come meanwhile wait.
    ///
    /// Errors: UsageError where there is none of that name, Failure where there is none at all; whatever LiveSetup::plan
    ///         throws; Interrupted.
    void begin(WaitingCommands& commands);

    /// Stops the session where the output went away, and lets it go on where one is back. Needs: begin().
    ///
    /// Errors: Failure as the synthesizer's.
    void look();
    /// Lets go of an output that does not answer; another one is looked for.
    void let_go() { stand(); }
    /// Lets go of the output, and opens the default one at once.
    void reopen();

    /// Without an output: the session goes on with the next one, which is looked for at once.
    void hurry();
    /// Without an output: the session is paused also once there is one.
    void stay_paused() noexcept { goes_on_ = false; }

    [[nodiscard]] OutputWatch& watch() noexcept { return watch_; }
    [[nodiscard]] bool has_output() const noexcept { return watch_.has_output(); }

private:
    void open(WaitingCommands& commands);
    [[nodiscard]] PlayState waking_state() const;
    void stand();
    void go_on();
    void wake_output(PlayState& state) const;
    void plan_again(const PlayState& before);

    LiveParts& parts_;
    const LiveSetup& setup_;
    OutputWatch watch_;
    bool goes_on_ = true;  ///< Without an output: whether the session goes on as soon as there is one.
};

}  // namespace cuewell
