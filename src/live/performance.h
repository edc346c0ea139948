#pragma once

#include "live/feeder.h"
#include "live/live_setup.h"
#include "live/planner.h"
#include "live/play_state.h"
#include "live/speech_ahead.h"
#include "live/whereabouts.h"

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cuewell {

/// A session while it is played: its score, the sound that is made of it, and how both are changed.
///
/// Thread: one; the sound is made on others.
class Performance {
public:
    /// Begins to fill `ring` from a state, for an output with that latency.
    Performance(FrameRing& ring, SampleRate rate, Frames latency, const PlayState& state,
                std::chrono::microseconds rest = std::chrono::milliseconds(10));

    /// Whose session it is; must outlive this. Needs: called before a score is made.
    void attach(LivePlanner& planner);

    [[nodiscard]] LivePlanner& planner() noexcept { return *planner_; }
    [[nodiscard]] SampleRate rate() const noexcept { return rate_; }

    /// What is in the air now.
    [[nodiscard]] PlayState heard();

    /// What a change would be made to now, and how soon it is heard.
    [[nodiscard]] ComingState coming();

    /// Changes what is heard from the next moment on, fading over; the session's position may be changed with it.
    ///
    /// Errors: false where the output does not read: nothing is changed.
    bool change(const Engine::Change& change, Duration fade);

    /// A score of this session's sound.
    [[nodiscard]] ScorePtr score_of(SpokenSheet spoken, bool fades_in) const;

    /// Sets the score that is played from its first frame once the output is awake.
    void begin(ScorePtr score);
    /// Falls silent but for the ambience, for some seconds or until go_to().
    bool hush();

    /// Goes to the first frame of another score.
    bool go_to(ScorePtr score);
    /// Goes to another place of the score.
    bool go_to(FramePosition at);
    /// The same place of a score that is the same up to `unchanged_before`.
    bool replace(ScorePtr score, FramePosition unchanged_before);

    /// Goes on with a score whose beginning has been played to its end, and no further.
    void take_up(ScorePtr score, FramePosition at);

    /// Says words now: over the session where that is silent long enough, else the session waits, and a line that was cut
    /// is said again from its beginning.
    bool say(std::shared_ptr<const Clip> words);

    /// Has the lines spoken that will be heard soon, or where a listener may jump.
    ///
    /// Errors: Failure as the synthesizer's.
    void speak_ahead();

    /// The ring is left alone until restart().
    void let_go() { feeder_.pause(true); }
    /// Goes on from a state, on an output that was opened anew.
    void restart(const PlayState& state, Frames latency);

private:
    void speak_first_words(Score& score, FramePosition at);

    SampleRate rate_;
    LivePlanner* planner_ = nullptr;
    SpeechAhead speech_;
    Feeder feeder_;
};

}  // namespace cuewell
