#pragma once

#include "base/time.h"
#include "live/live_setup.h"
#include "live/performance.h"
#include "live/planner.h"
#include "timeline/fit_length.h"

#include <chrono>
#include <cstddef>
#include <future>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cuewell {

/// A plan that takes longer is waited for while the session is shown and steered already.
inline constexpr std::chrono::seconds kPatienceWithPlan{2};

/// The course of a running session: which stretches are still to come, how slowly, and when it must end.
///
/// Thread: one.
class Course {
public:
    Course(Performance& performance, const LiveSetup& setup);

    /// Begins to lay out the session, from its beginning or where it was left; its first words, where those are to be had
    /// sooner. The rest is measured in the background: see settle().
    ///
    /// Errors: Failure as the synthesizer's.
    void begin();

    /// The same for an output of another rate: from the side that was due before, or from the welcome or the close.
    void begin_again(const PlayState& before);

    /// Does what could not be done at once: takes up what was measured, keeps the promised end. To be called several times
    /// a second.
    ///
    /// Errors: ScriptError and Failure as LivePlanner's; UsageError where the session cannot last as long as wished, with
    ///         the lengths that it can.
    void settle();
    /// Whether the whole is not played yet: the planner is busy, or the end of the score is not the session's.
    [[nodiscard]] bool is_unfinished() const { return planned_.valid() || waiting_score_ != nullptr; }
    /// Waits that long for the whole to be known; whether it is.
    [[nodiscard]] bool is_planned_within(std::chrono::milliseconds time) const {
        return !planned_.valid() || planned_.wait_for(time) == std::future_status::ready;
    }

    /// Goes to the beginning of a stretch, or of one of its sides, told to someone who is where the session has led to by
    /// now; the promised end is kept.
    ///
    /// Errors: false where the output does not read: nothing is changed; Failure as the synthesizer's.
    bool go_to(PassPlace place);

    /// What comes is to be laid out anew, so that the promised end is kept; nothing where none was promised.
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
    /// By how much that misses what was promised: ", 2:00 later than promised", or nothing.
    [[nodiscard]] std::string lateness() const;

    /// When the session was promised to end.
    [[nodiscard]] std::optional<std::chrono::system_clock::time_point> promised_end() const noexcept {
        return promised_;
    }

    /// Whether a stretch was dropped to keep the promise.
    [[nodiscard]] bool is_left_out(std::size_t stretch) const { return left_out_.contains(stretch); }
    [[nodiscard]] const std::set<std::size_t>& left_out() const noexcept { return left_out_; }

    /// The side that is due at a moment of the session: also in the safety words before it, and while it is planned.
    [[nodiscard]] std::optional<PassPlace> due_at(const PlayState& state) const;

    /// Whether every stretch lies before a moment of the session.
    [[nodiscard]] bool is_past_stretches(const PlayState& state) const { return goes_on_at(state) == close(); }

    /// How the listener is at a moment of the session; empty where that is unknown.
    [[nodiscard]] std::optional<Position> position_at(const PlayState& state) const;

private:
    /// The rest of a session, and which stretches it leaves out.
    struct Rest {
        SpokenSheet spoken;
        std::set<std::size_t> left_out;
        FramePosition same_before;  ///< Up to here it is as it was.
    };

    /// What a session can do without.
    struct Coming {
        std::vector<std::size_t> last_first;  ///< The numbers of its optional stretches.
        FramePosition start;                  ///< Of the stretch that is next, where it begins to be another session.
        std::size_t cue = 0;                  ///< The same, in the sheet.
        RestWish wish;
    };

    /// The session from a place on.
    struct Departure {
        Rest rest;
        std::optional<Position> came_as;
        bool says_safety_first = false;
    };

    /// From where a session goes on that is planned anew; none where that is its beginning.
    [[nodiscard]] std::optional<PassPlace> goes_on_at(const PlayState& state) const;
    /// The place behind all stretches.
    [[nodiscard]] PassPlace close() const;
    /// `before`: in which a stretch was begun that goes on, and is to be fitted.
    void measure(const ScorePtr& before = nullptr);
    void take_up_waiting();
    [[nodiscard]] SpokenSheet fitted_as_wished(SpokenSheet spoken);
    [[nodiscard]] Departure departure_from(PassPlace place, const PlayState& now) const;
    [[nodiscard]] bool try_to_keep_promise();
    [[nodiscard]] Rest shortened(Rest rest, std::size_t from, FramePosition at, Frames wished) const;
    [[nodiscard]] Coming coming_optional(const Rest& rest, FramePosition at) const;
    [[nodiscard]] Rest without(const Rest& rest, const Coming& coming, std::size_t count) const;
    [[nodiscard]] Rest fitted_to(Rest rest, std::size_t from, Frames wished) const;
    [[nodiscard]] PossibleLengths possible(const SpokenSheet& spoken, std::size_t from) const;
    [[nodiscard]] Frames left_of_promise() const;
    [[nodiscard]] ScorePtr changed(const Score& score, SpokenSheet spoken) const;
    void refuse_impossible(const Rest& rest, Frames wished) const;

    Performance& performance_;
    const LiveSetup& setup_;
    Scale pace_;
    std::set<std::size_t> left_out_;
    bool says_safety_first_ = false;
    std::optional<PassPlace> begins_at_;  ///< Where the score begins; none where that is the session's beginning.
    std::optional<Position> came_as_;     ///< How the listener was when the score began.
    std::optional<std::chrono::system_clock::time_point> promised_;
    bool promise_is_due_ = false;
    std::chrono::milliseconds tried_at_{};  ///< To keep it.
    std::future<SpokenSheet> planned_;      ///< While it is being measured.
    ScorePtr waiting_score_;                ///< To be played as soon as the output takes it.
    FramePosition beginning_end_;           ///< Of what is played until the whole is known; 0 where nothing is.
};

}  // namespace cuewell
