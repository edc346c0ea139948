#include "plan/length_search.h"

#include "plan/length_walk.h"

#include <algorithm>

namespace cuewell {
namespace {

/// Of so many forms that last as wished the best is taken. Where there are as many, one is as good as the next.
constexpr int kMostFitting = 300;
/// So many items are looked at, form by form: some hundredths of a second.
constexpr std::int64_t kMostSteps = 40'000;

}  // namespace

LengthSearch::LengthSearch(const LengthQuestion& question)
    : question_(question), missed_(question.items.size()), steps_left_(kMostSteps) {
    for (std::size_t at = 0; at < question.leave_out_order.size(); ++at) missed_[question.leave_out_order[at]] = at + 1;
}

void LengthSearch::look_for_wished(const LengthReach& reach, bool has_rest) {
    const LengthRangeInFrames& surround = has_rest ? question_.surround_with_rest : question_.surround;
    look_through(reach, {question_.wished - surround.last, question_.wished - surround.first}, has_rest);
}

/// What is around the stretches can bring a form nearer than another one, but by no more than the width of its bounds.
void LengthSearch::look_for_nearest(const LengthReach& reach, bool has_rest) {
    const LengthRangeInFrames& surround = has_rest ? question_.surround_with_rest : question_.surround;
    const Frames width = surround.last - surround.first;
    const auto below = reach.lengths(has_rest).at_most(question_.wished - surround.last - Frames(1));
    const auto above = reach.lengths(has_rest).at_least(question_.wished - surround.first + Frames(1));
    const LengthRangeInFrames lengths{below ? *below - width : question_.wished - surround.last,
                                      above ? *above + width : question_.wished - surround.first};
    look_through(reach, lengths, has_rest);
}

void LengthSearch::look_through(const LengthReach& reach, const LengthRangeInFrames& lengths, bool has_rest) {
    LengthWalk walk(question_, reach, steps_left_);
    const LengthRangeInFrames& surround = has_rest ? question_.surround_with_rest : question_.surround;
    walk.through(lengths, has_rest, [&](const LengthForm& form, const LengthSpan& stretches) {
        const bool goes_on = look_at(form, stretches);
        LengthRangeInFrames nearer = lengths;
        if (below_) nearer.first = std::max(nearer.first, below_->range.last - surround.last + Frames(1));
        if (above_) nearer.last = std::min(nearer.last, above_->range.first - surround.first - Frames(1));
        walk.narrow(nearer);
        return goes_on;
    });
    steps_left_ = walk.steps_left();
}

bool LengthSearch::look_at(const LengthForm& form, const LengthSpan& stretches) {
    if (question_.on_wait) question_.on_wait();
    if (!can_matter(stretches, bounds_of_surround(question_, form))) return true;
    const LengthSpan span = stretches + question_.surround_of(form);
    const bool fits =
        span.shortest + question_.margin <= question_.wished && question_.wished + question_.margin <= span.longest;
    if (!fits) {
        compare(form, span);
        return true;
    }
    take(form);
    return ++fitting_ < kMostFitting;
}

/// Whether a form can last as wished, or come nearer to it than those that were seen. To find out how long it lasts
/// takes longer.
bool LengthSearch::can_matter(const LengthSpan& stretches, const LengthRangeInFrames& surround) const {
    const Frames shortest = stretches.shortest + surround.first;
    const Frames longest = stretches.longest + surround.last;
    if (longest < question_.wished) return !below_ || longest > below_->range.last;
    if (shortest > question_.wished) return !above_ || shortest < above_->range.first;
    return true;
}

void LengthSearch::take(const LengthForm& form) {
    const Cost cost = cost_of(form);
    if (best_ && best_cost_ <= cost) return;
    best_ = form;
    best_cost_ = cost;
}

/// Keeps the nearest lengths on both sides of the one that is wished.
void LengthSearch::compare(const LengthForm& form, const LengthSpan& span) {
    if (span.longest < question_.wished) {
        if (!below_ || span.longest > below_->range.last) below_ = PossibleLength{{span.shortest, span.longest}, form};
    } else if (span.shortest > question_.wished && span.shortest <= question_.longest) {
        if (!above_ || span.shortest < above_->range.first)
            above_ = PossibleLength{{span.shortest, span.longest}, form};
    }
}

LengthSearch::Cost LengthSearch::cost_of(const LengthForm& form) const {
    Cost cost{0, 0, form.has_closing_rest, 0, 0.0};
    int most_rounds = 0;
    for (const ItemForm& item : form.items) most_rounds = std::max(most_rounds, item.extra_rounds);
    for (std::size_t at = 0; at < form.items.size(); ++at) {
        const ItemForm& item = form.items[at];
        if (item.left_out) {
            ++std::get<0>(cost);
            std::get<1>(cost) += missed_[at];
        } else {
            std::get<3>(cost) += item.extra_rounds < most_rounds ? 1 : 0;
            std::get<4>(cost) += item.repeats;
        }
    }
    return cost;
}

}  // namespace cuewell
