#pragma once

#include "cue/cue_sheet.h"
#include "session/scripted_session.h"

namespace cuewell {

/// A session's sheet as it is heard: as it is, or as its audition where the options ask for that.
[[nodiscard]] CueSheet as_heard(CueSheet sheet, const ScriptedSession& session);

/// The voice that says it: the session's. An audition is said faster, at 360 words a minute, unless a pace was asked for.
[[nodiscard]] ChosenVoice voice_heard(const ScriptedSession& session);

}  // namespace cuewell
