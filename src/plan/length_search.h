#pragma once

#include "plan/length_reach.h"

#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

namespace cuewell {

/// Lengths that are possible, and the form of a session that has them.
struct PossibleLength {
    LengthRangeInFrames range;
    LengthForm form;
};

/// Looks for the form that lasts as wished, and for those that come nearest to it.
///
/// Thread: one.
class LengthSearch {
public:
    /// `question` must outlive this.
    explicit LengthSearch(const LengthQuestion& question);

    /// Looks at the forms of `reach`, with a closing rest or without, that last as wished.
    void look_for_wished(const LengthReach& reach, bool has_rest);
    /// Looks at those that last about as long.
    void look_for_nearest(const LengthReach& reach, bool has_rest);

    /// Of what was seen the form that leaves out fewest, and so on: see length_search.cpp.
    [[nodiscard]] const std::optional<LengthForm>& best() const noexcept { return best_; }
    [[nodiscard]] const std::optional<PossibleLength>& below() const noexcept { return below_; }
    [[nodiscard]] const std::optional<PossibleLength>& above() const noexcept { return above_; }
    /// Whether all that could matter was looked at.
    [[nodiscard]] bool is_complete() const noexcept { return steps_left_ > 0; }

private:
    /// What is left out, how much that is missed, whether there is a rest, uneven rounds and repeats: the less, the better.
    using Cost = std::tuple<std::size_t, std::size_t, bool, int, double>;

    void look_through(const LengthReach& reach, const LengthRangeInFrames& lengths, bool has_rest);
    [[nodiscard]] bool look_at(const LengthForm& form, const LengthSpan& stretches);
    [[nodiscard]] bool can_matter(const LengthSpan& stretches, const LengthRangeInFrames& surround) const;
    void take(const LengthForm& form);
    void compare(const LengthForm& form, const LengthSpan& span);
    [[nodiscard]] Cost cost_of(const LengthForm& form) const;

    const LengthQuestion& question_;
    std::vector<std::size_t> missed_;  ///< How much each item is, by its place in the order of leaving out.
    std::optional<LengthForm> best_;
    Cost best_cost_{};
    std::optional<PossibleLength> below_;
    std::optional<PossibleLength> above_;
    int fitting_ = 0;
    std::int64_t steps_left_;
};

}  // namespace cuewell
