#pragma once

#include "plan/length_question.h"
#include "plan/length_ranges.h"

#include <array>
#include <optional>
#include <vector>

namespace cuewell {

/// Every length that a session can have, where all its stretches get the same number of extra rounds or one more.
///
/// Shape:  optional stretches are there or not, rests may have no extra rounds, repeats any of their steps, with a closing
///         rest or without.
/// Thread: any.
class LengthReach {
public:
    /// `question` must outlive this.
    LengthReach(const LengthQuestion& question, int extra_rounds);

    [[nodiscard]] const LengthRanges& lengths() const noexcept { return whole_; }

    /// A form that can be stretched or squeezed to that length; nothing where none can.
    [[nodiscard]] std::optional<LengthForm> form_of(Frames length) const;

private:
    /// What matters of the stretches before an item: where they leave the listener, and the next lead side.
    using State = std::size_t;
    static constexpr std::size_t kStates = 2 * (1 + kPositionNames.size());
    /// The lengths that the items before one can add up to, for each state.
    using Sums = std::array<LengthRanges, kStates>;

    struct Option {
        ItemForm form;
        LengthSpan span;
    };

    [[nodiscard]] State first_state() const;
    [[nodiscard]] State state_after(std::size_t item, State before) const;
    [[nodiscard]] std::vector<Option> options(std::size_t item, State before, bool is_last) const;
    [[nodiscard]] bool may_be_last(std::size_t item) const;
    void add_item(std::size_t item);
    [[nodiscard]] std::optional<LengthForm> form_ending_with(std::size_t item, Frames length, bool has_rest) const;
    void trace_back(std::size_t item, State state, Frames sum, LengthForm& form) const;
    void trace_item(std::size_t item, State& state, Frames& sum, LengthForm& form) const;

    const LengthQuestion& question_;
    int extra_rounds_;
    std::vector<Sums> before_;  ///< Before each item, and after the last one.
    LengthRanges stretches_;    ///< What all stretches together can last.
    LengthRanges whole_;
};

}  // namespace cuewell
