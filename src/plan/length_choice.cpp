#include "plan/length_choice.h"

#include "plan/length_ladder.h"
#include "plan/length_reach.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// The longest session with so many extra rounds, or one more.
Frames longest_with(const LengthQuestion& question, int extra) {
    LengthForm form{{}, true};
    for (const LengthItem& item : question.items)
        form.items.push_back({false, std::min(extra + 1, question.most_extra_rounds), repeat_share(item, 1.0)});
    return span_of(question, form).longest;
}

/// The least number of extra rounds with which a session can become as long as is wished.
int least_extra_rounds(const LengthQuestion& question) {
    const int most = question.most_extra_rounds;
    const Frames once = longest_with(question, 0);
    if (most == 0 || once >= question.wished) return 0;
    const Frames more = longest_with(question, 1) - once;
    if (more <= Frames()) return most;
    int extra = static_cast<int>(std::min<std::int64_t>(most, (question.wished - once).count() / more.count()));
    while (extra > 0 && longest_with(question, extra - 1) >= question.wished) --extra;
    while (extra < most && longest_with(question, extra) < question.wished) ++extra;
    return extra;
}

/// Keeps the nearest lengths on both sides of the one that is wished.
void compare(LengthChoice& choice, const LengthReach& reach, Frames wished) {
    const auto below = reach.lengths().below(wished);
    if (below && (!choice.below || below->last > choice.below->range.last)) {
        if (auto form = reach.form_of(below->last, Frames())) choice.below = PossibleLength{*below, *std::move(form)};
    }
    const auto above = reach.lengths().above(wished);
    if (above && (!choice.above || above->first < choice.above->range.first)) {
        if (auto form = reach.form_of(above->first, Frames())) choice.above = PossibleLength{*above, *std::move(form)};
    }
}

/// Whether a stretch can have more rounds than these in a session that is no longer than wished. Rests have none alone.
bool may_have_more_rounds(const LengthQuestion& question, const LengthReach& reach, int extra) {
    const bool all_grow_last = std::ranges::all_of(question.items, &LengthItem::grows_last);
    for (std::size_t item = 0; item < question.items.size(); ++item) {
        const bool counts = all_grow_last || !question.items[item].grows_last;
        if (counts && reach.most_extra_rounds()[item] > extra + 1) return true;
    }
    return false;
}

bool reaches_below(const LengthReach& reach, Frames wished) {
    return reach.lengths().nearest(Frames(), wished, wished).has_value();
}

}  // namespace

LengthChoice choose_length(const LengthQuestion& question) {
    LengthChoice choice{instructors_form(question), {}, {}};
    if (choice.form) return choice;
    std::vector<int> most_extra_rounds(question.items.size(), question.most_extra_rounds);
    std::int64_t work = 0;
    for (int extra = least_extra_rounds(question); extra <= question.most_extra_rounds; ++extra) {
        const LengthReach reach(question, extra, std::move(most_extra_rounds));
        choice.form = reach.form_of(question.wished, question.margin);
        if (choice.form) return choice;
        compare(choice, reach, question.wished);
        work += reach.work();
        choice.is_complete = work < LengthReach::kMostWork;
        if (!choice.is_complete) break;
        // Beyond, each session with a further round is longer than one that was looked at, and than what is wished.
        if (!reaches_below(reach, question.wished) || !may_have_more_rounds(question, reach, extra)) break;
        most_extra_rounds = reach.most_extra_rounds();
    }
    return choice;
}

}  // namespace cuewell
