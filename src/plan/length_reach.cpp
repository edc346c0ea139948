#include "plan/length_reach.h"

#include <algorithm>

namespace cuewell {
namespace {

std::vector<int> extra_rounds_of(const LengthItem& item, int extra, int most) {
    std::vector<int> choices{extra};
    if (extra < most) choices.push_back(extra + 1);
    if (item.is_rest && extra > 0) choices.push_back(0);
    return choices;
}

ItemPlace place_in(std::size_t state, bool is_last) {
    const std::size_t position = state / 2;
    return {position == 0 ? std::nullopt : std::optional(static_cast<Position>(position - 1)),
            state % 2 == 0 ? Side::right : Side::left, is_last};
}

}  // namespace

LengthReach::LengthReach(const LengthQuestion& question, int extra_rounds)
    : question_(question), extra_rounds_(extra_rounds), before_(question.items.size() + 1) {
    before_.front()[first_state()] = LengthRanges({Frames(), Frames()});
    for (std::size_t item = 0; item < question.items.size(); ++item) add_item(item);
    stretches_.settle(question.longest);
    for (const LengthSpan& frame : {question.frame, question.frame_with_rest})
        whole_.add_sums(stretches_, frame.shortest, frame.longest);
    whole_.settle(question.longest);
}

LengthReach::State LengthReach::first_state() const { return question_.lead == Side::right ? 0 : 1; }

LengthReach::State LengthReach::state_after(std::size_t item, State before) const {
    const std::size_t lead = question_.items[item].has_sides ? 1 - before % 2 : before % 2;
    return 2 * (1 + static_cast<std::size_t>(question_.items[item].position)) + lead;
}

std::vector<LengthReach::Option> LengthReach::options(std::size_t item, State before, bool is_last) const {
    const LengthItem& what = question_.items[item];
    std::vector<Option> options;
    for (const int extra : extra_rounds_of(what, extra_rounds_, question_.most_extra_rounds)) {
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
    Sums& after = before_[item + 1];
    const bool is_end = item + 1 == question_.items.size();
    const bool can_end = may_be_last(item);
    for (State state = 0; state < kStates; ++state) {
        const LengthRanges& sums = before_[item][state];
        if (sums.is_empty()) continue;
        if (question_.items[item].is_optional) after[state].add(sums);
        if (!is_end) {
            for (const Option& option : options(item, state, false))
                after[state_after(item, state)].add_sums(sums, option.span.shortest, option.span.longest);
        }
        if (!can_end) continue;
        for (const Option& option : options(item, state, true))
            stretches_.add_sums(sums, option.span.shortest, option.span.longest);
    }
    for (LengthRanges& sums : after) sums.settle(question_.longest);
}

std::optional<LengthForm> LengthReach::form_of(Frames length) const {
    for (const bool has_rest : {false, true}) {
        for (std::size_t last = question_.items.size(); last > 0 && may_be_last(last - 1); --last) {
            if (auto form = form_ending_with(last - 1, length, has_rest)) return form;
        }
    }
    return std::nullopt;
}

std::optional<LengthForm> LengthReach::form_ending_with(std::size_t item, Frames length, bool has_rest) const {
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
            return form;
        }
    }
    return std::nullopt;
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
