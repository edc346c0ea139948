#pragma once

#include "live/feeder.h"
#include "live/live_setup.h"
#include "live/planner.h"
#include "live/play_state.h"
#include "live/speech_ahead.h"
#include "sink/sound_output.h"

#include <chrono>
#include <memory>

namespace cuewell {

/// A session while it is played: its score, the sound that is made of it, and how both are changed.
///
/// Shape:  with an output, the state is what is heard; without one it stands still, and can be changed all the same.
/// Errors: Failure where the sound could not be mixed, from whatever is called next.
/// Thread: one; the sound is made on others.
class Performance {
public:
    explicit Performance(std::chrono::microseconds rest) : feeder_(rest) {}

    /// Begins to fill the ring of an output that plays, from a state.
    void go(SoundOutput& output, const PlayState& state);
    /// Keeps the state that is heard, or that a change has made which was still to be heard, and leaves the ring alone.
    void stand();
    /// The same without asking what is heard: the state is what it was when it last stood.
    void stop();

    /// Whose session it is; must outlive the scores that are made for it, and this, or until the next one.
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
    [[nodiscard]] ScorePtr score_of(SpokenSheet spoken, ScoreEdges edges = {}) const;

    /// Falls silent but for the ambience, for some seconds or until go_to(), which must follow.
    bool hush();
    /// Ends a silence after which go_to() did not come through. To be called several times a second.
    void settle();

    /// Goes to the first frame of another score.
    bool go_to(const ScorePtr& score);
    /// Goes to another place of the score.
    bool go_to(FramePosition at);
    /// The same place of a score that is the same up to `same_before`; false also where the session is past that.
    bool replace(const ScorePtr& score, FramePosition same_before);
    /// Plays a score: the first one once the output is awake; another one from the same place on, or from `most` where that
    /// lies before.
    bool take_up(const ScorePtr& score, FramePosition most);

    /// Says words now: over the session where that is silent long enough, else the session waits, and a line that was cut
    /// is said again from its beginning. Nothing is said where the session does not play.
    bool say(const std::shared_ptr<const Clip>& words);

    /// Has the lines spoken that will be heard soon, or where a listener may jump.
    ///
    /// Errors: Failure as the synthesizer's.
    void speak_ahead();

private:
    void speak_first_words(Score& score, FramePosition at);

    SampleRate rate_;
    LivePlanner* planner_ = nullptr;
    bool stands_ = true;
    bool is_hushed_ = false;
    PlayState kept_;  ///< While it stands.
    SpeechAhead speech_;
    Feeder feeder_;
};

}  // namespace cuewell
