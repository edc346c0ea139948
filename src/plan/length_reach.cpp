#include "plan/length_reach.h"

#include "script/resting_position.h"

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

bool has_others(std::size_t state) { return state / 2 % 2 == 1; }

ItemPlace place_in(std::size_t state, bool is_last) {
    const std::size_t position = state / 4;
    return {position == 0 ? std::nullopt : std::optional(static_cast<Position>(position - 1)),
            state % 2 == 0 ? Side::right : Side::left, is_last};
}

/// The last item that has to be there, or the first one.
std::size_t first_that_may_be_last(const std::vector<LengthItem>& items) {
    std::size_t at = items.size() - 1;
    while (at > 0 && items[at].is_optional) --at;
    return at;
}

}  // namespace

LengthReach::LengthReach(const LengthQuestion& question, int extra_rounds, std::vector<int> most_extra_rounds)
    : question_(question),
      extra_rounds_(extra_rounds),
      width_(std::max(question.surround.last - question.surround.first,
                      question.surround_with_rest.last - question.surround_with_rest.first)),
      most_extra_rounds_(std::move(most_extra_rounds)),
      least_(question.items.size()),
      before_(question.items.size() + 1),
      first_last_(first_that_may_be_last(question.items)) {
    before_.front()[first_state()] = LengthRanges({Frames(), Frames()});
    for (std::size_t item = 0; item < question.items.size() && work_ < kMostWork; ++item) add_item(item);
    settle(stretches_);
    settle(restful_);
    limit_rounds();
}

/// Where all grow last, they are stretches like any other.
LengthReach::State LengthReach::first_state() const {
    const bool all_grow_last = std::ranges::all_of(question_.items, &LengthItem::grows_last);
    return (all_grow_last ? 2 : 0) + (question_.lead == Side::right ? 0 : 1);
}

LengthReach::State LengthReach::state_after(std::size_t item, State before) const {
    const LengthItem& what = question_.items[item];
    const std::size_t lead = what.has_sides ? 1 - before % 2 : before % 2;
    const std::size_t others = has_others(before) || !what.grows_last ? 2 : 0;
    return 4 * (1 + static_cast<std::size_t>(what.position)) + others + lead;
}

std::vector<int> LengthReach::extra_rounds_of(std::size_t item, State before) const {
    const bool grows_last = question_.items[item].grows_last;
    std::vector<int> choices;
    if (!grows_last || has_others(before)) {
        for (const int extra : {extra_rounds_, extra_rounds_ + 1}) {
            if (extra <= most_extra_rounds_[item]) choices.push_back(extra);
        }
    }
    if (grows_last && (choices.empty() || choices.front() > 0)) choices.insert(choices.begin(), 0);
    return choices;
}

std::vector<LengthReach::Option> LengthReach::options(std::size_t item, State before, bool is_last) const {
    const LengthItem& what = question_.items[item];
    std::vector<Option> options;
    for (const int extra : extra_rounds_of(item, before)) {
        for (int level = 0; level <= what.repeat_levels; ++level) {
            const double share = what.repeat_levels == 0 ? 0.0 : static_cast<double>(level) / what.repeat_levels;
            const ItemForm form{false, extra, share};
            options.push_back({form, question_.span_of(item, form, place_in(before, is_last))});
        }
    }
    return options;
}

bool LengthReach::may_be_last(std::size_t item, bool has_rest) const {
    return item >= first_last_ && (!has_rest || can_be_rested_in(question_.items[item].position));
}

void LengthReach::add_item(std::size_t item) {
    for (State state = 0; state < kStates; ++state) {
        if (before_[item][state].is_empty()) continue;
        if (question_.on_wait) question_.on_wait();
        if (question_.items[item].is_optional) before_[item + 1][state].add(before_[item][state]);
        if (item + 1 < question_.items.size()) add_between(item, state);
        if (may_be_last(item, false)) add_as_last(item, state);
    }
    for (LengthRanges& sums : before_[item + 1]) settle(sums);
}

void LengthReach::add_between(std::size_t item, State before) {
    const std::vector<Option> choices = options(item, before, false);
    LengthRanges& after = before_[item + 1][state_after(item, before)];
    for (const Option& option : choices)
        after.add_sums(before_[item][before], option.span.shortest, option.span.longest);
    note_lengths(item, choices, before_[item][before].size());
}

void LengthReach::add_as_last(std::size_t item, State before) {
    const std::vector<Option> choices = options(item, before, true);
    const bool is_restful = may_be_last(item, true);
    for (const Option& option : choices) {
        stretches_.add_sums(before_[item][before], option.span.shortest, option.span.longest);
        if (is_restful) restful_.add_sums(before_[item][before], option.span.shortest, option.span.longest);
    }
    note_lengths(item, choices, before_[item][before].size());
}

void LengthReach::note_lengths(std::size_t item, const std::vector<Option>& options, std::size_t sums) {
    for (const Option& option : options) {
        work_ += 1 + option.form.extra_rounds + static_cast<std::int64_t>(sums);
        if (option.form.extra_rounds < extra_rounds_) continue;
        auto& least = least_[item][option.form.extra_rounds == extra_rounds_ ? 0 : 1];
        least = std::min(least.value_or(option.span.shortest), option.span.shortest);
    }
}

void LengthReach::settle(LengthRanges& ranges) const { ranges.settle(question_.longest, question_.wished, width_); }

/// So that nobody tells a stretch in hundreds of rounds that one round makes too long already.
void LengthReach::limit_rounds() {
    for (std::size_t item = 0; item < question_.items.size(); ++item) {
        for (const int more : {1, 0}) {
            const auto least = least_[item][static_cast<std::size_t>(more)];
            if (least && question_.surround.first + *least > question_.wished)
                most_extra_rounds_[item] = std::min(most_extra_rounds_[item], extra_rounds_ + more);
        }
    }
}

}  // namespace cuewell
