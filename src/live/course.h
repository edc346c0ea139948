#pragma once

#include "base/time.h"
#include "live/live_setup.h"
#include "live/performance.h"
#include "timeline/fit_length.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <set>
#include <string>

namespace cuewell {

/// The course of a running session: which stretches are still to come, how slowly, and when it must end.
///
/// Thread: one.
class Course {
public:
    Course(Performance& performance, const LiveSetup& setup);

    /// Lays out the session and begins it at its beginning, or where it was left.
    ///
    /// Errors: UsageError where it cannot last as long as wished, with the nearest length that it can.
    void begin();

    /// The same from a side that is due, or without one from the session's beginning; for an output of another rate.
    void resume(std::optional<PassPlace> due);

    /// The session from a place on, as score, told to someone who is where it has led to by now; the promised end is kept.
    ///
    /// Errors: Failure as the synthesizer's.
    [[nodiscard]] ScorePtr score_from(PassPlace place, const PlayState& now);

    /// Goes to the beginning of a stretch, or of one of its sides.
    bool go_to(PassPlace place);

    /// Lays out anew what comes, so that the promised end is kept; nothing where none was promised.
    void keep_promise();

    /// Multiplies the pauses from the next cue on.
    bool change_pace(Scale by);
    [[nodiscard]] Scale pace() const noexcept { return pace_; }
    /// Whether the score begins with the safety words because what had them was left: nobody goes past them.
    [[nodiscard]] bool says_safety_first() const noexcept { return says_safety_first_; }

    /// Makes a hold that runs longer, and its twins that are still to come.
    bool lengthen_hold(Duration by);

    /// When the session ends if nothing happens to it. Needs: a score.
    [[nodiscard]] std::chrono::system_clock::time_point end() const;
    /// By how much that misses what was promised: "; 2 min later than promised", or nothing.
    [[nodiscard]] std::string lateness() const;

    /// When the session was promised to end.
    [[nodiscard]] std::optional<std::chrono::system_clock::time_point> promised_end() const noexcept {
        return promised_;
    }

    /// How the listener is at a moment of the session; empty where that is unknown.
    [[nodiscard]] std::optional<Position> position_at(const PlayState& state) const;

private:
    void begin_at_once();
    [[nodiscard]] SpokenSheet without_dropped(const SpokenSheet& spoken, const Timeline& timeline,
                                              FramePosition at) const;
    [[nodiscard]] SpokenSheet shortened(SpokenSheet spoken, std::size_t from, FramePosition at, Frames wished);
    [[nodiscard]] SpokenSheet fitted_to(SpokenSheet spoken, std::size_t from, Frames wished) const;
    [[nodiscard]] PossibleLengths possible(const SpokenSheet& spoken, std::size_t from) const;
    [[nodiscard]] std::optional<std::size_t> last_optional(const Timeline& timeline, FramePosition at) const;
    [[nodiscard]] Frames left_of_promise() const;
    [[nodiscard]] ScorePtr changed(const Score& score, SpokenSheet spoken) const;
    void refuse_impossible(const SpokenSheet& spoken, Frames wished) const;

    Performance& performance_;
    const LiveSetup& setup_;
    Scale pace_;
    std::set<std::size_t> left_out_;
    bool says_safety_first_ = false;
    std::optional<Position> came_as_;  ///< How the listener was when the score began.
    std::optional<std::chrono::system_clock::time_point> promised_;
};

}  // namespace cuewell
