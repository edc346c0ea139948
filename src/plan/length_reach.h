#pragma once

#include "plan/length_question.h"
#include "plan/length_ranges.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace cuewell {

/// Every length that a session can have, where all its stretches get the same number of extra rounds or one more.
///
/// Shape:  optional stretches are there or not, repeats have any of their steps. Rests may have no extra rounds, and have
///         none before the first stretch that is no rest. With a closing rest or without, where there may be one.
/// Thread: any.
class LengthReach {
public:
    /// A hundred times what bundled routines need.
    static constexpr std::int64_t kMostWork = 5'000'000;

    /// `most_extra_rounds` is how many each item may have. `question` must outlive this.
    LengthReach(const LengthQuestion& question, int extra_rounds, std::vector<int> most_extra_rounds);

    [[nodiscard]] const LengthRanges& lengths() const noexcept { return whole_; }

    /// A form that can be stretched or squeezed to that length, and by `margin` more. Without a margin there is one for
    /// each of the lengths.
    [[nodiscard]] std::optional<LengthForm> form_of(Frames length, Frames margin) const;

    /// How many extra rounds each item may have in a session that is to be no longer than wished, or one more.
    [[nodiscard]] const std::vector<int>& most_extra_rounds() const noexcept { return most_extra_rounds_; }

    /// So many rounds and sums were looked at. With kMostWork of them not all may have been.
    [[nodiscard]] std::int64_t work() const noexcept { return work_; }

private:
    /// What matters of the stretches before an item: where they leave the listener, whether one was no rest, and the next
    /// lead side.
    using State = std::size_t;
    static constexpr std::size_t kStates = 4 * (1 + kPositionNames.size());
    /// The lengths that the items before one can add up to, for each state.
    using Sums = std::array<LengthRanges, kStates>;

    struct Option {
        ItemForm form;
        LengthSpan span;
    };

    [[nodiscard]] State first_state() const;
    [[nodiscard]] State state_after(std::size_t item, State before) const;
    [[nodiscard]] std::vector<int> extra_rounds_of(std::size_t item, State before) const;
    [[nodiscard]] std::vector<Option> options(std::size_t item, State before, bool is_last) const;
    [[nodiscard]] bool may_be_last(std::size_t item) const;
    void add_item(std::size_t item);
    void add_between(std::size_t item, State before);
    void add_as_last(std::size_t item, State before);
    void note_lengths(std::size_t item, const std::vector<Option>& options, std::size_t sums);
    void limit_rounds();
    [[nodiscard]] std::optional<LengthForm> form_ending_with(std::size_t item, Frames length, Frames margin,
                                                             bool has_rest) const;
    [[nodiscard]] bool fits(const LengthForm& form, Frames length, Frames margin) const;
    void trace_back(std::size_t item, State state, Frames sum, LengthForm& form) const;
    void trace_item(std::size_t item, State& state, Frames& sum, LengthForm& form) const;

    const LengthQuestion& question_;
    int extra_rounds_;
    std::vector<int> most_extra_rounds_;
    std::vector<std::array<std::optional<Frames>, 2>> least_;  ///< Of each item with the extra rounds, and one more.
    std::vector<Sums> before_;                                 ///< Before each item, and after the last one.
    LengthRanges stretches_;                                   ///< What all stretches together can last.
    LengthRanges restful_;                                     ///< The same where one can rest after them.
    LengthRanges whole_;
    std::int64_t work_ = 0;
};

}  // namespace cuewell
