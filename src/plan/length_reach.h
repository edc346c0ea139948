#pragma once

#include "plan/length_question.h"
#include "plan/length_ranges.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace cuewell {

/// Every length that the stretches of a session can have together, where all get the same number of extra rounds or one
/// more.
///
/// Shape:  optional stretches are there or not, repeats have any of their steps. Rests may have no extra rounds, and have
///         none before the first stretch that is no rest.
/// Thread: any.
class LengthReach {
public:
    /// A hundred times what bundled routines need.
    static constexpr std::int64_t kMostWork = 1'000'000;

    /// What matters of the stretches before an item: where they leave the listener, whether one was no rest, and the next
    /// lead side.
    using State = std::size_t;
    static constexpr std::size_t kStates = 4 * (1 + kPositionNames.size());
    /// The lengths that the items before one can add up to, for each state.
    using Sums = std::array<LengthRanges, kStates>;

    /// One way to do an item.
    struct Option {
        ItemForm form;
        LengthSpan span;
    };

    /// `most_extra_rounds` is how many each item may have. `question` must outlive this.
    LengthReach(const LengthQuestion& question, int extra_rounds, std::vector<int> most_extra_rounds);

    /// What all stretches can last, or those after which one can rest.
    [[nodiscard]] const LengthRanges& lengths(bool has_rest) const noexcept { return has_rest ? restful_ : stretches_; }

    [[nodiscard]] const Sums& before(std::size_t item) const { return before_[item]; }
    [[nodiscard]] bool may_be_last(std::size_t item, bool has_rest) const;
    [[nodiscard]] State state_after(std::size_t item, State before) const;
    /// With fewer rounds and repeats first.
    [[nodiscard]] std::vector<Option> options(std::size_t item, State before, bool is_last) const;

    /// How many extra rounds each item may have in a session that is to be no longer than wished, or one more.
    [[nodiscard]] const std::vector<int>& most_extra_rounds() const noexcept { return most_extra_rounds_; }

    /// So many rounds and sums were looked at. With kMostWork of them not all may have been.
    [[nodiscard]] std::int64_t work() const noexcept { return work_; }

private:
    [[nodiscard]] State first_state() const;
    [[nodiscard]] std::vector<int> extra_rounds_of(std::size_t item, State before) const;
    void add_item(std::size_t item);
    void add_between(std::size_t item, State before);
    void add_as_last(std::size_t item, State before);
    void note_lengths(std::size_t item, const std::vector<Option>& options, std::size_t sums);
    void settle(LengthRanges& ranges) const;
    void limit_rounds();

    const LengthQuestion& question_;
    int extra_rounds_;
    Frames width_;  ///< By so much what is around the stretches differs.
    std::vector<int> most_extra_rounds_;
    std::vector<std::array<std::optional<Frames>, 2>> least_;  ///< Of each item with the extra rounds, and one more.
    std::vector<Sums> before_;                                 ///< Before each item, and after the last one.
    std::size_t first_last_ = 0;                               ///< All items behind this one are optional.
    LengthRanges stretches_;                                   ///< What all stretches together can last.
    LengthRanges restful_;                                     ///< The same where one can rest after them.
    std::int64_t work_ = 0;
};

}  // namespace cuewell
