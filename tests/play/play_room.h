#pragma once

#include "support/eventually.h"
#include "support/program.h"
#include "support/pulse_room.h"
#include "support/terminal_run.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace cuewell::test {

/// Whether sessions can be played here; else says why the test is skipped. `others`: programs that it needs besides.
[[nodiscard]] bool can_play(const std::vector<std::string>& others = {});

/// A room in which the built program plays, with short sessions to be played.
///
/// Shape:  `tiny.md` is 10 s of one stretch; `short.md` a quarter of a minute of one, "Reach", right and left; `long.md` is "Reach far", right and left, and "Bend",
///         with holds of 30 s.
class PlayRoom {
public:
    PlayRoom();

    [[nodiscard]] PulseRoom& pulse() noexcept { return pulse_; }
    [[nodiscard]] const TemporaryFolder& folder() const noexcept { return pulse_.folder(); }
    /// Runs the program to its end.
    [[nodiscard]] ProgramRun run(const std::vector<std::string>& arguments) const;
    /// What `play` with these arguments is to sound like.
    [[nodiscard]] Sound rendered(const std::vector<std::string>& arguments) const;
    /// Plays in a terminal, without a screen that is redrawn.
    [[nodiscard]] std::unique_ptr<TerminalRun> play(std::vector<std::string> arguments) const;
    /// Any command in a terminal.
    [[nodiscard]] std::unique_ptr<TerminalRun> in_terminal(std::vector<std::string> command) const;
    /// How any process begins in this room.
    [[nodiscard]] ChildStart child(std::vector<std::string> command) const;
    /// Adds to the settings of all that is run from now on.
    void set(const std::string& name, const std::string& value) { additions_[name] = value; }

    [[nodiscard]] Recording heard() const { return pulse_.heard(); }
    /// Whether the recording comes to hold so many frames of silence from that time on; waits for them.
    [[nodiscard]] bool falls_silent(SteadyTime since, std::chrono::milliseconds length) const;
    /// Whether the first words of that file come to be heard; waits for them.
    [[nodiscard]] bool speaks(const Sound& file) const;
    /// The file of the session that can be resumed; empty where there is none.
    [[nodiscard]] std::string kept_session() const;

    /// The settings that differ from the machine's.
    [[nodiscard]] std::map<std::string, std::string> environment() const;

private:
    PulseRoom pulse_;
    std::map<std::string, std::string> additions_;
};

/// Options under which `short.md` and `long.md` lose no time.
[[nodiscard]] std::vector<std::string> quick(std::vector<std::string> arguments);

}  // namespace cuewell::test
