#pragma once

#include "session/length_material.h"
#include "session/scripted_session.h"
#include "session/session_sounds.h"
#include "session/workshop.h"

namespace cuewell {

/// Lays a session out in its own voice and present guidance, while its plan is looked for.
///
/// Thread: one.
class LengthBench {
public:
    /// `session` must outlive this.
    ///
    /// Errors: as make_voice.
    LengthBench(const ScriptedSession& session, Duration wished, const Workshop& workshop);
    LengthBench(const LengthBench&) = delete;
    LengthBench& operator=(const LengthBench&) = delete;

    [[nodiscard]] const LengthMaterial& material() const noexcept { return material_; }
    [[nodiscard]] SampleRate rate() const noexcept { return rate_; }
    /// The session's, with all that it has said.
    [[nodiscard]] const std::shared_ptr<SessionVoice>& voice() const noexcept { return voice_; }
    [[nodiscard]] SpokenSheet laid_out(const Plan& plan);

private:
    [[nodiscard]] ClipLengths measured(const CueSheet& sheet);

    const ScriptedSession& session_;
    SampleRate rate_;
    std::shared_ptr<SessionVoice> voice_;
    SessionSounds sounds_;
    LengthMaterial material_;
};

}  // namespace cuewell
