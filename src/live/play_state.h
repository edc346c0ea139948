#pragma once

#include "audio/clip.h"
#include "base/time.h"
#include "live/gliding_gain.h"
#include "live/score.h"

#include <cstdint>
#include <memory>

namespace cuewell {

/// Words of the program's own between those of the session.
struct Aside {
    std::shared_ptr<const Clip> words{};  ///< None: nothing is said.
    Frames passed{};
    bool session_waits = true;  ///< Else the session goes on underneath: there are no words in it meanwhile.

    [[nodiscard]] Frames left() const { return words ? words->length() - passed : Frames(); }
};

/// Where a running session is, to the frame: all that decides what is heard next.
struct PlayState {
    enum class Stage {
        waking,  ///< The output is woken, until `waking_left` is over and there is a score.
        playing,
        paused,
        closing,  ///< Half a second of silence after the last frame: outputs cut off the end.
        over,
    };

    Stage stage = Stage::waking;
    ScorePtr score{};
    FramePosition at{};  ///< The session's next frame.
    Frames waking_left{};
    Frames woken{};
    bool is_paused_then = false;  ///< Once it has woken, the session waits.
    Frames lull{};                ///< The session waits so long, while a fade before it ends.
    Frames closing_left{};
    Aside aside{};
    FramePosition bed_at{};  ///< The ambience's next frame: it runs on where the session jumps.
    GlidingGain bed{1.0F};
    GlidingGain bed_under_aside{1.0F};
    GlidingGain volume{1.0F};
    Frames listened{};  ///< Played so far, without pauses.
    Frames waited{};    ///< Of that, waiting for a voice that was not ready.

    /// Whether the listener has paused it.
    [[nodiscard]] bool is_paused() const {
        return stage == Stage::paused || (stage != Stage::playing && is_paused_then);
    }
    [[nodiscard]] bool is_running() const { return !is_paused(); }

    /// How long the session stands still yet: while the output wakes, a fade ends, or the program speaks.
    [[nodiscard]] Frames standstill_left() const {
        return waking_left + lull + (aside.session_waits ? aside.left() : Frames());
    }

    void pause() {
        if (stage == Stage::playing) stage = Stage::paused;
        is_paused_then = true;
    }
    void go_on() {
        if (stage == Stage::paused) stage = Stage::playing;
        is_paused_then = false;
    }
};

}  // namespace cuewell
