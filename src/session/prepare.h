#pragma once

#include "audio/block_source.h"
#include "base/diagnostic.h"
#include "cue/cue_sheet.h"
#include "mixer/mixer.h"
#include "plan/plan.h"
#include "session/ambience_choice.h"
#include "session/chime_clips.h"
#include "session/options.h"
#include "session/places.h"
#include "speech/command_synthesizer.h"
#include "speech/espeak.h"
#include "speech/speaker.h"
#include "speech/spoken_lines.h"
#include "timeline/timeline.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace cuewell {

/// A session that is laid out and can be heard from any place.
struct PreparedSession {
    CueSheet sheet;
    Timeline timeline;
    std::unique_ptr<CommandSynthesizer> program;  ///< Where another program than eSpeak NG speaks.
    std::unique_ptr<Speaker> speaker;
    std::unique_ptr<SpokenLines> speech;
    std::unique_ptr<ChimeClips> chimes;
    std::optional<ChosenAmbience> chosen_ambience;  ///< None where nothing sounds behind the voice.
    std::optional<AmbienceMix> ambience_mix;
    Seed seed;
    std::unique_ptr<BlockSource> ambience;  ///< What a plan does not need: see make_ambience.
    std::vector<Diagnostic> warnings;
    PlanNotes notes;

    /// Makes the sound behind the voice, where there is one and it is not made yet.
    ///
    /// Errors: Failure where a sound file cannot be used; whatever `on_wait` throws, which is called now and then.
    void make_ambience(const std::function<void()>& on_wait);
};

/// The session as audio, or parts of it. The session must outlive it, and stay where it is.
///
/// Needs:  the ambience is made.
[[nodiscard]] Mixer mixer_of(const PreparedSession& session, Parts parts = {});

/// The voice alone, in mono.
[[nodiscard]] Mixer voice_of(const PreparedSession& session);

/// What a session needs from outside, and where its work is told.
struct Workshop {
    const Places& places;
    const Espeak& espeak;  ///< Must outlive the session.
    int threads = 1;
    /// Called while lines are spoken; may be empty, and stops the work by throwing.
    std::function<void(std::size_t done, std::size_t all)> on_spoken;
    /// Called several times a second while another program speaks, on any thread; stops it by throwing.
    std::function<void()> on_wait;
};

/// Takes a session through all stages up to the clock: read, plan, narrate, speak, schedule.
///
/// Errors: ScriptError with every fault of every file that was read; UsageError, Failure as the stages tell them.
[[nodiscard]] PreparedSession prepare_session(const SessionOptions& options, const Workshop& workshop);

/// The script that an option names: a routine, a stretch, or a path.
///
/// Errors: UsageError with the nearest name; faults go to `faults`, and the result is then empty.
[[nodiscard]] std::optional<ScriptFile> find_script(const std::string& name_or_path, const Shelf& shelf,
                                                    Diagnostics& faults);

}  // namespace cuewell
