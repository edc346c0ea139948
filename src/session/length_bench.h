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
    LengthBench(const ScriptedSession& session, Duration wished, const Workshop& workshop);
    LengthBench(const LengthBench&) = delete;
    LengthBench& operator=(const LengthBench&) = delete;

    [[nodiscard]] const LengthMaterial& material() const noexcept { return material_; }
    [[nodiscard]] SampleRate rate() const noexcept { return rate_; }
    [[nodiscard]] SpokenSheet laid_out(const Plan& plan);

private:
    [[nodiscard]] ClipLengths measured(const CueSheet& sheet);

    const ScriptedSession& session_;
    SampleRate rate_;
    SessionSounds sounds_;
    LengthMaterial material_;
};

}  // namespace cuewell
