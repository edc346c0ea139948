#pragma once

#include "live/command.h"
#include "live/course.h"
#include "live/live_setup.h"
#include "live/navigation.h"
#include "live/performance.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// Carries out what a listener asks of a running session.
///
/// Thread: one.
class Steering {
public:
    Steering(Performance& performance, Course& course, const LiveSetup& setup);

    /// What was done, in a few words, and where it changes the session's end, when that is now.
    ///
    /// Errors: Failure as the synthesizer's.
    [[nodiscard]] std::string obey(const Command& command);

    /// Pauses without a word: the output has gone, or the computer slept. The time counts from now.
    void note_pause() { note_pause(setup_.clocks.uptime()); }
    /// The same where it began earlier.
    void note_pause(std::chrono::milliseconds since) { paused_at_ = since; }
    /// Makes a state that was paused go on as after a pause of that length.
    ///
    /// Shape:  after 5 s says where one is and counts in; a line that was cut is said again, and a hold that was paused for
    ///         over a minute begins again.
    void wake(PlayState& state, std::chrono::milliseconds pause);

    [[nodiscard]] bool wants_to_quit() const noexcept { return wants_to_quit_; }
    /// Whether another program can go on here.
    [[nodiscard]] bool can_be_resumed();
    [[nodiscard]] const std::vector<std::string>& skipped() const noexcept { return navigation_.skipped(); }
    /// How long the pause has lasted that runs.
    [[nodiscard]] std::chrono::milliseconds paused_for() const { return setup_.clocks.uptime() - paused_at_; }

private:
    Answer carry_out(const command::Pause&);
    Answer carry_out(const command::Resume&);
    Answer carry_out(const command::TogglePause&);
    Answer carry_out(const command::NextStretch&) { return navigation_.next_stretch(); }
    Answer carry_out(const command::BackStretch&) { return navigation_.back_stretch(); }
    Answer carry_out(const command::NextTrack&) { return navigation_.next_track(); }
    Answer carry_out(const command::BackTrack&) { return navigation_.back_track(); }
    Answer carry_out(const command::RepeatCue&);
    Answer carry_out(const command::LongerHold&);
    Answer carry_out(const command::EndHold&);
    Answer carry_out(const command::Slower&);
    Answer carry_out(const command::Faster&);
    Answer carry_out(const command::SetPace& wish);
    Answer carry_out(const command::Louder&);
    Answer carry_out(const command::Quieter&);
    Answer carry_out(const command::SetVolume& wish);
    Answer carry_out(const command::ToggleAmbience&);
    Answer carry_out(const command::TellTimeLeft&);
    Answer carry_out(const command::SeekBy& wish) { return navigation_.seek_by(wish.by); }
    Answer carry_out(const command::SeekTo& wish) { return navigation_.seek_to(wish.at); }
    Answer carry_out(const command::ReopenOutput&) { return ""; }
    Answer carry_out(const command::AskHelp&) { return ""; }
    Answer carry_out(const command::AskQuit&);
    Answer carry_out(const command::Quit&);

    Answer change_pace(Scale to, Saying::Kind said);
    bool say(Saying::Kind kind, Duration time = {});
    [[nodiscard]] std::vector<Saying> where(const PlayState& state, std::chrono::milliseconds pause) const;

    Performance& performance_;
    Course& course_;
    const LiveSetup& setup_;
    Navigation navigation_;
    std::chrono::milliseconds paused_at_{};
    std::optional<std::chrono::milliseconds> asked_to_quit_;
    bool wants_to_quit_ = false;
};

}  // namespace cuewell
