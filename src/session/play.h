#pragma once

#include "live/live_setup.h"
#include "live/live_stage.h"
#include "session/options.h"
#include "session/saved_session.h"
#include "session/workshop.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// What someone asks of a session that is played.
struct PlayOptions {
    SessionOptions session;
    std::optional<std::string> device;           ///< Name or number of an output; else the default one.
    Duration lead_in = std::chrono::seconds(1);  ///< Of faint sound that wakes the output.
    std::optional<std::chrono::system_clock::time_point> end_at;  ///< The session is fitted to end then.
    std::vector<std::string> arguments;     ///< Of the command line, which make the same session again.
    std::optional<SavedSession> resumed{};  ///< Begins where that one was left.
    /// Called with what did not go quite as wished, once the whole session is measured, which a slow voice may take its
    /// time for; may be empty, and stops all by throwing.
    std::function<void(const std::vector<Diagnostic>&, const PlanNotes&)> on_remarks{};
};

/// What became of a session.
struct PlayedSession {
    LiveOutcome::Ending ending = LiveOutcome::Ending::finished;
    std::string routine;               ///< Its name.
    Duration done{};                   ///< Listened to, this time.
    std::vector<std::string> skipped;  ///< Names of stretches, this time.
    std::string failure{};             ///< Where it failed: one sentence.
    /// Names of stretches, where the name of the routine does not tell them.
    std::optional<std::vector<std::string>> reached{};
    std::string trouble{};  ///< Why it cannot be resumed, where that was not told while it played; else empty.
};

/// The outputs of this computer.
///
/// Needs:  this process has one thread, which outlives the result.
/// Errors: as ProcessOutput.
[[nodiscard]] std::unique_ptr<SoundOutput> make_sound_output();

[[nodiscard]] OutputWish output_wish_of(const PlayOptions& options);

/// Plays a session to its end, or until it is told to stop.
///
/// Shape:  an output that is being opened already wakes while the session is read. Once a second the state is written to
///         saved_session_file(), and forgotten when the session has ended by itself.
/// Errors: as read_session; Failure where there is no output to begin with.
[[nodiscard]] PlayedSession play_session(const PlayOptions& options, const Workshop& workshop, LiveStage& stage);

}  // namespace cuewell
