#include "plan/length_reach.h"

#include "script/resting_position.h"

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// With a margin, forms are tried until one leaves it; not more than these.
constexpr int kMostTraces = 100;

bool has_others(std::size_t state) { return state / 2 % 2 == 1; }

ItemPlace place_in(std::size_t state, bool is_last) {
    const std::size_t position = state / 4;
    return {position == 0 ? std::nullopt : std::optional(static_cast<Position>(position - 1)),
            state % 2 == 0 ? Side::right : Side::left, is_last};
}

}  // namespace

LengthReach::LengthReach(const LengthQuestion& question, int extra_rounds, std::vector<int> most_extra_rounds)
    : question_(question),
      extra_rounds_(extra_rounds),
      most_extra_rounds_(std::move(most_extra_rounds)),
      least_(question.items.size()),
      before_(question.items.size() + 1) {
    before_.front()[first_state()] = LengthRanges({Frames(), Frames()});
    for (std::size_t item = 0; item < question.items.size() && work_ < kMostWork; ++item) add_item(item);
    stretches_.settle(question.longest, question.wished);
    restful_.settle(question.longest, question.wished);
    whole_.add_sums(stretches_, question.frame.shortest, question.frame.longest);
    whole_.add_sums(restful_, question.frame_with_rest.shortest, question.frame_with_rest.longest);
    whole_.settle(question.longest, question.wished);
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
    if (grows_last && (choices.empty() || choices.front() > 0)) choices.push_back(0);
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

bool LengthReach::may_be_last(std::size_t item) const {
    return std::all_of(question_.items.begin() + static_cast<std::ptrdiff_t>(item) + 1, question_.items.end(),
                       [](const LengthItem& later) { return later.is_optional; });
}

void LengthReach::add_item(std::size_t item) {
    for (State state = 0; state < kStates; ++state) {
        if (before_[item][state].is_empty()) continue;
        if (question_.on_step) question_.on_step();
        if (question_.items[item].is_optional) before_[item + 1][state].add(before_[item][state]);
        if (item + 1 < question_.items.size()) add_between(item, state);
        if (may_be_last(item)) add_as_last(item, state);
    }
    for (LengthRanges& sums : before_[item + 1]) sums.settle(question_.longest, question_.wished);
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
    const bool is_restful = can_be_rested_in(question_.items[item].position);
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

/// So that nobody tells a stretch in hundreds of rounds that one round makes too long already.
void LengthReach::limit_rounds() {
    for (std::size_t item = 0; item < question_.items.size(); ++item) {
        for (const int more : {1, 0}) {
            const auto least = least_[item][static_cast<std::size_t>(more)];
            if (least && question_.frame.shortest + *least > question_.wished)
                most_extra_rounds_[item] = std::min(most_extra_rounds_[item], extra_rounds_ + more);
        }
    }
}

std::optional<LengthForm> LengthReach::form_of(Frames length, Frames margin) const {
    for (const bool has_rest : {false, true}) {
        for (std::size_t last = question_.items.size(); last > 0 && may_be_last(last - 1); --last) {
            if (has_rest && !can_be_rested_in(question_.items[last - 1].position)) continue;
            if (auto form = form_ending_with(last - 1, length, margin, has_rest)) return form;
        }
    }
    return std::nullopt;
}

std::optional<LengthForm> LengthReach::form_ending_with(std::size_t item, Frames length, Frames margin,
                                                        bool has_rest) const {
    int traces = 0;
    for (State state = 0; state < kStates; ++state) {
        const LengthRanges& sums = before_[item][state];
        if (sums.is_empty()) continue;
        for (const Option& option : options(item, state, true)) {
            const LengthSpan end = option.span + (has_rest ? question_.frame_with_rest : question_.frame);
            const auto sum = sums.nearest(length - end.longest, length - end.shortest, length - end.usual);
            if (!sum) continue;
            LengthForm form{std::vector<ItemForm>(question_.items.size(), ItemForm{true, 0, 0.0}), has_rest};
            form.items[item] = option.form;
            trace_back(item, state, *sum, form);
            if (fits(form, length, margin)) return form;
            if (++traces == kMostTraces) return std::nullopt;
        }
    }
    return std::nullopt;
}

bool LengthReach::fits(const LengthForm& form, Frames length, Frames margin) const {
    const LengthSpan span = span_of(question_, form);
    return span.shortest + margin <= length && length + margin <= span.longest;
}

/// Finds what the items before one were, that have led to this state and sum.
void LengthReach::trace_back(std::size_t item, State state, Frames sum, LengthForm& form) const {
    for (std::size_t left = item; left > 0; --left) trace_item(left - 1, state, sum, form);
}

/// Where no form of the item has led here, it was left out.
void LengthReach::trace_item(std::size_t item, State& state, Frames& sum, LengthForm& form) const {
    for (State before = 0; before < kStates; ++before) {
        const LengthRanges& sums = before_[item][before];
        if (sums.is_empty() || state_after(item, before) != state) continue;
        for (const Option& option : options(item, before, false)) {
            const auto earlier =
                sums.nearest(sum - option.span.longest, sum - option.span.shortest, sum - option.span.usual);
            if (!earlier) continue;
            form.items[item] = option.form;
            state = before;
            sum = *earlier;
            return;
        }
    }
}

}  // namespace cuewell
