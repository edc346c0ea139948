#include "plan/length_walk.h"

namespace cuewell {

void LengthWalk::through(const LengthRangeInFrames& lengths, bool has_rest, const Visit& visit) {
    visit_ = &visit;
    lengths_ = lengths;
    form_ = {std::vector<ItemForm>(question_.items.size(), ItemForm{true, 0, 0.0}), has_rest};
    span_ = {};
    for (std::size_t last = question_.items.size(); last > 0 && reach_.may_be_last(last - 1, false); --last) {
        if (!reach_.may_be_last(last - 1, has_rest)) continue;
        for (LengthReach::State state = 0; state < LengthReach::kStates; ++state) {
            if (!take(last - 1, state, true)) return;
        }
    }
}

/// Chooses the items before one, which leave the listener in that state. The nearest is kept rather than left out.
bool LengthWalk::go_on(std::size_t item, LengthReach::State state) {
    if (--steps_left_ <= 0) return false;
    if (item == 0) return (*visit_)(form_, span_);
    const std::size_t next = item - 1;
    for (LengthReach::State before = 0; before < LengthReach::kStates; ++before) {
        if (reach_.before(next)[before].is_empty() || reach_.state_after(next, before) != state) continue;
        if (!take(next, before, false)) return false;
    }
    const bool can_go = question_.items[next].is_optional && can_fill(reach_.before(next)[state], span_);
    return !can_go || go_on(next, state);
}

/// Has an item in each of the ways in which those before it can fill what is left.
bool LengthWalk::take(std::size_t item, LengthReach::State before, bool is_last) {
    const LengthRanges& sums = reach_.before(item)[before];
    if (sums.is_empty()) return true;
    bool goes_on = true;
    for (const LengthReach::Option& option : reach_.options(item, before, is_last)) {
        if (!can_fill(sums, span_ + option.span)) continue;
        form_.items[item] = option.form;
        span_ += option.span;
        goes_on = go_on(item, before);
        span_ -= option.span;
        form_.items[item] = {true, 0, 0.0};
        if (!goes_on) break;
    }
    return goes_on;
}

/// Whether there are items that can last what is left beside those behind them.
bool LengthWalk::can_fill(const LengthRanges& sums, const LengthSpan& behind) const {
    return sums.has_any({lengths_.first - behind.longest, lengths_.last - behind.shortest});
}

}  // namespace cuewell
