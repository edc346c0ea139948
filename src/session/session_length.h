#pragma once

#include "live/planner.h"
#include "session/fitted_session.h"
#include "session/scripted_session.h"
#include "session/workshop.h"

namespace cuewell {

/// The session with the plan that lasts as long as its options wish. Without a wish it stays as it is.
///
/// Shape:  what that leaves out, repeats and stretches is told in its notes.
/// Errors: UsageError with the nearest lengths where none lasts so long; ScriptError and Failure as the voice's.
[[nodiscard]] FittedSession of_wished_length(ScriptedSession session, const Workshop& workshop);

/// The session with the plan that comes nearest to lasting that long, with room to change that by a few seconds.
///
/// Shape:  what that leaves out and repeats is told in its notes, as of `--end-at`.
/// Errors: ScriptError and Failure as the voice's.
[[nodiscard]] FittedSession of_about(ScriptedSession session, Duration length, const Workshop& workshop);

/// The whole session, as it is told and, in an audition, heard. The lengths of an audition are those of the session.
///
/// Errors: as of_wished_length.
[[nodiscard]] CueSheet narrated(const FittedSession& fitted, SampleRate rate, const Workshop& workshop);

/// Stretches what was narrated to the wished length, to the frame. Without a wish, and in an audition, it stays as it is.
void fit_to_wish(SpokenSheet& spoken, const ScriptedSession& session, SampleRate rate);

}  // namespace cuewell
