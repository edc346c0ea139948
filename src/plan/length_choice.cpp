#include "plan/length_choice.h"

#include "plan/length_ladder.h"
#include "plan/length_reach.h"
#include "plan/length_search.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// The longest that stretches can last with so many extra rounds, or one more.
Frames longest_with(const LengthQuestion& question, int extra) {
    LengthForm form;
    for (const LengthItem& item : question.items)
        form.items.push_back({false, std::min(extra + 1, question.most_extra_rounds), repeat_share(item, 1.0)});
    return stretches_of(question, form).longest + std::max(question.surround.last, question.surround_with_rest.last);
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

/// Whether a stretch can have more rounds than these in a session that is no longer than wished. Rests have none alone.
bool may_have_more_rounds(const LengthQuestion& question, const LengthReach& reach, int extra) {
    const bool all_grow_last = std::ranges::all_of(question.items, &LengthItem::grows_last);
    for (std::size_t item = 0; item < question.items.size(); ++item) {
        const bool counts = all_grow_last || !question.items[item].grows_last;
        if (counts && reach.most_extra_rounds()[item] > extra + 1) return true;
    }
    return false;
}

/// Whether anything is no longer than wished.
bool reaches_below(const LengthQuestion& question, const LengthReach& reach) {
    return reach.lengths(false).at_most(question.wished - question.surround.first).has_value();
}

/// A shorter session without other stretches than those that are missed least: one of them may have been too long.
std::optional<LengthForm> without_others(const LengthQuestion& question) {
    const LengthReach reach(question, 0, std::vector<int>(question.items.size(), 0));
    LengthSearch search(question);
    search.look_for_wished(reach, false);
    return search.best();
}

std::optional<LengthForm> found_in(LengthSearch& search, const LengthReach& reach) {
    for (const bool has_rest : {false, true}) {
        search.look_for_wished(reach, has_rest);
        if (search.best()) return search.best();
    }
    for (const bool has_rest : {false, true}) search.look_for_nearest(reach, has_rest);
    return std::nullopt;
}

/// Goes through all forms, with ever more rounds.
LengthChoice any_form(const LengthQuestion& question) {
    LengthSearch search(question);
    std::vector<int> most_extra_rounds(question.items.size(), question.most_extra_rounds);
    std::int64_t work = 0;
    bool is_complete = true;
    for (int extra = least_extra_rounds(question); extra <= question.most_extra_rounds; ++extra) {
        const LengthReach reach(question, extra, std::move(most_extra_rounds));
        if (auto form = found_in(search, reach)) return {std::move(form), {}, {}};
        work += reach.work();
        is_complete = search.is_complete() && work < LengthReach::kMostWork;
        if (!is_complete) break;
        // Beyond, each session with a further round is longer than one that was looked at, and than what is wished.
        if (!reaches_below(question, reach) || !may_have_more_rounds(question, reach, extra)) break;
        most_extra_rounds = reach.most_extra_rounds();
    }
    return {{}, search.below(), search.above(), is_complete};
}

}  // namespace

LengthChoice choose_length(const LengthQuestion& question) {
    if (auto form = instructors_form(question)) return {std::move(form), {}, {}};
    const LengthForm written{std::vector<ItemForm>(question.items.size()), false};
    if (verdict_on(question, written) == LengthVerdict::too_long) {
        if (auto form = without_others(question)) return {std::move(form), {}, {}};
    }
    return any_form(question);
}

}  // namespace cuewell
