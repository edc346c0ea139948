#pragma once

#include "live/command.h"
#include "live/course.h"
#include "live/live_setup.h"
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

    /// What was done, in a few words.
    ///
    /// Errors: Failure as the synthesizer's.
    [[nodiscard]] std::string obey(const Command& command);

    /// Pauses without a word: the output has gone, or the computer slept. The time counts from now.
    void note_pause() { paused_at_ = setup_.clocks.uptime(); }
    /// Makes a state that was paused go on as after a pause of that length.
    ///
    /// Shape:  after 5 s says where one is and counts in; a line that was cut is said again, and a hold that was paused for
    ///         over a minute begins again.
    void wake(PlayState& state, std::chrono::milliseconds pause);

    [[nodiscard]] bool wants_to_quit() const noexcept { return wants_to_quit_; }
    [[nodiscard]] const std::vector<std::string>& skipped() const noexcept { return skipped_; }
    /// How long the pause has lasted that runs.
    [[nodiscard]] std::chrono::milliseconds pause() const { return setup_.clocks.uptime() - paused_at_; }

private:
    std::string carry_out(const command::Pause&);
    std::string carry_out(const command::Resume&);
    std::string carry_out(const command::TogglePause&);
    std::string carry_out(const command::NextStretch&);
    std::string carry_out(const command::BackStretch&);
    std::string carry_out(const command::NextTrack&);
    std::string carry_out(const command::BackTrack&);
    std::string carry_out(const command::RepeatCue&);
    std::string carry_out(const command::LongerHold&);
    std::string carry_out(const command::EndHold&);
    std::string carry_out(const command::Slower&);
    std::string carry_out(const command::Faster&);
    std::string carry_out(const command::SetPace& wish);
    std::string carry_out(const command::Louder&);
    std::string carry_out(const command::Quieter&);
    std::string carry_out(const command::SetVolume& wish);
    std::string carry_out(const command::ToggleAmbience&);
    std::string carry_out(const command::TellTimeLeft&);
    std::string carry_out(const command::SeekBy& wish);
    std::string carry_out(const command::SeekTo& wish);
    std::string carry_out(const command::ReopenOutput&) { return {}; }
    std::string carry_out(const command::AskHelp&) { return {}; }
    std::string carry_out(const command::AskQuit&);
    std::string carry_out(const command::Quit&);

    std::string go_to_stretch(std::size_t number);
    std::string go_to_close();
    std::string change_pace(Scale to, Saying::Kind said);
    std::string seek(FramePosition at);
    [[nodiscard]] std::vector<Saying> where(const PlayState& state, std::chrono::milliseconds pause) const;
    [[nodiscard]] std::string title_of(std::size_t stretch) const;
    void note_skipped(std::size_t stretch);

    Performance& performance_;
    Course& course_;
    const LiveSetup& setup_;
    std::chrono::milliseconds paused_at_{};
    std::optional<std::chrono::milliseconds> asked_to_quit_;
    bool wants_to_quit_ = false;
    std::vector<std::string> skipped_;
};

}  // namespace cuewell
