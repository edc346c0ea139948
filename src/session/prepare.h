#pragma once

#include "audio/block_source.h"
#include "audio/clip_source.h"
#include "base/diagnostic.h"
#include "base/on_wait.h"
#include "cue/cue_sheet.h"
#include "mixer/mixer.h"
#include "plan/plan.h"
#include "session/options.h"
#include "session/scripted_session.h"
#include "session/workshop.h"
#include "timeline/timeline.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cuewell {

/// A session that is laid out and can be heard from any place.
struct PreparedSession {
    std::shared_ptr<const ScriptedSession> scripted;  ///< What it was made from; none for a sample of a voice.
    CueSheet sheet;
    Timeline timeline;
    std::shared_ptr<ClipSource> speech;
    std::shared_ptr<ClipSource> chimes;
    std::optional<AmbienceMix> ambience_mix;  ///< None where nothing sounds behind the voice.
    /// What makes that, where there is something; whatever it is given is called now and then.
    std::function<std::unique_ptr<BlockSource>(const OnWait& on_wait)> ambience_maker;
    std::unique_ptr<BlockSource> ambience;  ///< What a plan does not need: see make_ambience.
    std::vector<Diagnostic> warnings;
    PlanNotes notes;

    /// Makes the sound behind the voice, where there is one and it is not made yet.
    ///
    /// Errors: Failure where a sound file cannot be used; whatever `on_wait` throws, which is called now and then.
    void make_ambience(const OnWait& on_wait);
};

/// What sounds behind the voice, where there is something.
///
/// Needs:  the ambience is made. The session must outlive it.
[[nodiscard]] std::optional<Bed> bed_of(const PreparedSession& session);

/// The session as audio, or parts of it. The session must outlive it, and stay where it is.
///
/// Needs:  the ambience is made.
[[nodiscard]] Mixer mixer_of(const PreparedSession& session, Parts parts = {});

/// The voice alone, in mono.
[[nodiscard]] Mixer voice_of(const PreparedSession& session);

/// Takes a session through all stages up to the clock: read, plan, narrate, speak, schedule.
///
/// Errors: ScriptError with every fault of every file that was read; UsageError, Failure as the stages tell them.
[[nodiscard]] PreparedSession prepare_session(const SessionOptions& options, const Workshop& workshop);

/// The same for a session that is read already.
///
/// Errors: ScriptError where words do not fit or a line cannot be spoken; Failure as the stages tell it.
/// Thread: any; sessions can be prepared at once.
[[nodiscard]] PreparedSession prepare_session(std::shared_ptr<const ScriptedSession> scripted,
                                              const Workshop& workshop);

}  // namespace cuewell
