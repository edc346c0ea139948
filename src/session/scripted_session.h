#pragma once

#include "base/diagnostic.h"
#include "base/on_wait.h"
#include "config/pronunciations.h"
#include "cue/narrate.h"
#include "mixer/headroom.h"
#include "plan/plan.h"
#include "script/library.h"
#include "script/phrasebook.h"
#include "session/ambience_choice.h"
#include "session/names.h"
#include "session/options.h"
#include "session/voice_choice.h"
#include "session/workshop.h"
#include "speech/level_target.h"
#include "timeline/schedule.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A session that is read and planned: all that is decided before anything is spoken, at any rate.
struct ScriptedSession {
    SessionOptions options;  ///< What was asked for.
    LoadedRoutine routine;
    std::vector<std::string> listed;  ///< The stretches of its script, whatever wishes have left of them.
    bool is_from_session_file = false;
    Phrasebook phrases;
    bool has_own_phrases = false;  ///< They are the user's, and not those that come with the program.
    Plan plan;
    std::optional<Plan> written_plan;  ///< Where a wished length made another one of it: what it was before.
    Delivery delivery;
    std::string language;
    ChosenVoice voice;
    Pronunciations pronunciations;
    Pronunciations own_pronunciations;  ///< The user's among them.
    std::string espeak_version;
    LevelTarget level;  ///< Of the voice.
    Fit fit = Fit::strict;
    std::vector<NamedFile> sounds;  ///< What chimes can be made of.
    Decibels chime_volume;
    Decibels chime_ceiling;
    std::optional<ChosenAmbience> ambience;  ///< None where nothing sounds behind the voice.
    std::optional<AmbienceMix> ambience_mix;
    Seed seed;
    Diagnostics warnings;
    PlanNotes notes;
};

/// The plan before any wished length: known without speaking, and the same for the same inputs.
[[nodiscard]] const Plan& written_plan(const ScriptedSession& session);

/// What the options wish of a plan.
[[nodiscard]] Wishes wishes_of(const SessionOptions& options);

/// Reads the scripts, phrases, voice and ambience that the options name, and plans the session, of whatever length.
///
/// Errors: ScriptError with every fault of every file that was read; UsageError, Failure as the stages tell them.
[[nodiscard]] ScriptedSession read_session(const SessionOptions& options, const Workshop& workshop);

/// The sound behind the voice, so many frames of it. Its first frames are the same, however long it is.
///
/// Needs:  the session has one.
/// Errors: Failure where a sound file cannot be used; whatever `on_wait` throws, which is called now and then.
[[nodiscard]] std::unique_ptr<BlockSource> ambience_of(const ScriptedSession& session, const AmbienceShape& shape,
                                                       const OnWait& on_wait);

}  // namespace cuewell
