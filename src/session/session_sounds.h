#pragma once

#include "live/planner.h"
#include "session/chime_clips.h"
#include "session/fitted_session.h"
#include "session/scripted_session.h"
#include "session/session_voice.h"
#include "session/workshop.h"

#include <memory>
#include <string>
#include <utility>

namespace cuewell {

/// What a session sounds with at one rate, its voice and its chimes: whatever sheet is made of it is heard through
/// this, and nothing is spoken or read twice.
///
/// Thread: one at a time; the clips of its sheets, any.
class SessionSounds {
public:
    /// Needs:  the voice speaks at that rate.
    SessionSounds(const ScriptedSession& session, std::shared_ptr<SessionVoice> voice, SampleRate rate,
                  const Workshop& workshop);

    /// As SessionVoice::staged.
    [[nodiscard]] StagedSheet staged(CueSheet sheet, double from = 0.0) const {
        return voice_->staged(std::move(sheet), from);
    }

    /// A sheet with all its sounds, which keep the voice.
    ///
    /// Errors: ScriptError for the first line whose text cannot be spoken; Failure as the synthesizer's, and where a
    ///         chime cannot be read.
    [[nodiscard]] SpokenSheet spoken(StagedSheet staged);

    /// Errors: Failure as the synthesizer's.
    [[nodiscard]] std::shared_ptr<const Clip> line(const LineToSpeak& line);
    /// Errors: Failure where it cannot be read.
    [[nodiscard]] std::shared_ptr<const Clip> chime(const std::string& name) { return chimes_.chime(name); }

private:
    Workshop workshop_;
    std::shared_ptr<SessionVoice> voice_;
    ChimeStore chimes_;
};

/// A voice for a session, which has said nothing yet.
///
/// Errors: Failure where the voice's gain has to be measured and cannot.
[[nodiscard]] std::shared_ptr<SessionVoice> make_voice(const ScriptedSession& session, SampleRate rate,
                                                       const Workshop& workshop);

/// The session's voice: the one that has spoken already, where that was at this rate.
///
/// Errors: as make_voice.
[[nodiscard]] std::shared_ptr<SessionVoice> own_voice(const FittedSession& fitted, SampleRate rate,
                                                      const Workshop& workshop);

/// The voice that it is heard in: its own, but in an audition.
///
/// Errors: as make_voice.
[[nodiscard]] std::shared_ptr<SessionVoice> heard_voice(const FittedSession& fitted, SampleRate rate,
                                                        const Workshop& workshop);

}  // namespace cuewell
