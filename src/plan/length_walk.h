#pragma once

#include "plan/length_reach.h"

#include <cstdint>
#include <functional>

namespace cuewell {

/// Goes through the forms of a session, one by one, that have stretches of about a length.
///
/// Thread: one.
class LengthWalk {
public:
    /// Looks at a form, and at how long its stretches can last; false ends the walk.
    using Visit = std::function<bool(const LengthForm& form, const LengthSpan& stretches)>;

    /// `question` and `reach` must outlive this. After `most_steps` items the walk is given up.
    LengthWalk(const LengthQuestion& question, const LengthReach& reach, std::int64_t most_steps)
        : question_(question), reach_(reach), steps_left_(most_steps) {}

    /// Visits each form whose stretches can have one of these lengths, those with more stretches, fewer rounds and fewer
    /// repeats rather sooner.
    void through(const LengthRangeInFrames& lengths, bool has_rest, const Visit& visit);

    /// From now on only what can have one of these lengths is visited. To be called by what is visited.
    void narrow(const LengthRangeInFrames& lengths) noexcept { lengths_ = lengths; }

    /// None where the walk was given up.
    [[nodiscard]] std::int64_t steps_left() const noexcept { return steps_left_; }

private:
    [[nodiscard]] bool go_on(std::size_t item, LengthReach::State state);
    [[nodiscard]] bool take(std::size_t item, LengthReach::State before, bool is_last);
    [[nodiscard]] bool can_fill(const LengthRanges& sums, const LengthSpan& behind) const;

    const LengthQuestion& question_;
    const LengthReach& reach_;
    std::int64_t steps_left_;
    const Visit* visit_ = nullptr;
    LengthRangeInFrames lengths_{};
    LengthForm form_;
    LengthSpan span_{};  ///< Of what was chosen: the last items.
};

}  // namespace cuewell
