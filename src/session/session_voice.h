#pragma once

#include "config/pronunciations.h"
#include "cue/session_stages.h"
#include "session/voice_choice.h"
#include "session/workshop.h"
#include "speech/command_synthesizer.h"
#include "speech/kept_synthesizer.h"
#include "speech/level_target.h"
#include "speech/speaker.h"
#include "speech/speech_store.h"
#include "speech/spoken_lines.h"

#include <memory>
#include <optional>

namespace cuewell {

/// The voice of a session: the synthesizer, the gain, and what it has said so far.
///
/// Shape:  words are said as the pronunciations say; the gain is that of the voice by itself.
class SessionVoice {
public:
    /// Errors: Failure where the voice's gain has to be measured and cannot.
    SessionVoice(const ChosenVoice& voice, Pronunciations pronunciations, const LevelTarget& target, SampleRate rate,
                 const Workshop& workshop);
    SessionVoice(const SessionVoice&) = delete;
    SessionVoice& operator=(const SessionVoice&) = delete;

    /// A sheet whose lines know where in the session they are said. Where the voice falls over the session, a line that
    /// is said early and late becomes two lines.
    ///
    /// Needs:  `from` is from 0 to 1: where in the session the sheet begins, as its first line is to know it.
    [[nodiscard]] StagedSheet staged(CueSheet sheet, double from = 0.0) const;

    /// Thread: any.
    [[nodiscard]] SpeechStore& store() noexcept { return store_; }

private:
    VoiceProfile profile_;
    std::optional<CommandSynthesizer> program_;  ///< Where another program than eSpeak NG speaks.
    KeptSynthesizer espeak_;
    Speaker speaker_;
    SpeechStore store_;
};

/// The lines of a sheet in a voice, which they keep.
[[nodiscard]] std::unique_ptr<SpokenLines> lines_in(const std::shared_ptr<SessionVoice>& voice,
                                                    const StagedSheet& staged);

}  // namespace cuewell
