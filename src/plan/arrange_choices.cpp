#include "plan/arrange_choices.h"

#include "base/ascii.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace cuewell {
namespace {

/// So many arrangements are looked at.
constexpr int kMostTries = 100;
/// A stretch that stays away was done so often.
constexpr int kStaysAway = 1'000;

/// Stretches that stay away, and what is chosen then.
struct Tried {
    ChosenNames away;
    ChosenNames names;
};

/// Has one more stretch stay away each time, and sees what takes its place.
class ChoiceWalk {
public:
    ChoiceWalk(const ArrangeTask& task, const Repertoire& repertoire, const ArrangeOnce& arrange_once)
        : task_(task), repertoire_(repertoire), arrange_once_(arrange_once), usual_(arrange_once(task)) {}

    void go(const std::function<bool(const Arrangement&)>& take) {
        told_.insert(names_of(usual_));
        if (!take(usual_)) return;
        std::deque<Tried> waiting{{{}, names_of(usual_)}};
        for (int tries = 0; !waiting.empty(); waiting.pop_front()) {
            for (ChosenNames& away : next_of(waiting.front())) {
                if (++tries > kMostTries) return;
                const Arrangement other = without(away);
                ChosenNames names = names_of(other);
                if (is_as_good(other) && told_.insert(names).second && !take(other)) return;
                // What stays all the same has nothing to take its place.
                if (names != waiting.front().names) waiting.push_back({std::move(away), std::move(names)});
            }
        }
    }

private:
    std::vector<ChosenNames> next_of(const Tried& tried) {
        std::vector<ChosenNames> next;
        for (const std::string& name : tried.names) {
            ChosenNames away = tried.away;
            if (away.insert(name).second && seen_.insert(away).second) next.push_back(std::move(away));
        }
        return next;
    }

    [[nodiscard]] Arrangement without(const ChosenNames& away) const {
        ArrangeTask task = task_;
        for (const std::string& name : away) task.lately[name] = kStaysAway;
        return arrange_once_(task);
    }

    [[nodiscard]] bool is_as_good(const Arrangement& other) const {
        if (4 * length_of(other) < 3 * length_of(usual_)) return false;
        return std::ranges::all_of(task_.wishes.focus, [&](const FocusArea& focus) {
            const std::size_t area = *repertoire_.area(in_small_letters(focus.name));
            return is_for(other, area) || !is_for(usual_, area);
        });
    }

    [[nodiscard]] Duration length_of(const Arrangement& arrangement) const {
        Duration length{};
        for (const ArrangedItem& arranged : arrangement.items)
            length += arranged.item.rounds * repertoire_.find(arranged.item.stretch)->length;
        return length;
    }

    [[nodiscard]] bool is_for(const Arrangement& arrangement, std::size_t area) const {
        return std::ranges::any_of(arrangement.items, [&](const ArrangedItem& arranged) {
            return std::ranges::binary_search(repertoire_.find(arranged.item.stretch)->areas, area);
        });
    }

    const ArrangeTask& task_;
    const Repertoire& repertoire_;
    const ArrangeOnce& arrange_once_;
    Arrangement usual_;
    std::set<ChosenNames> told_;
    std::set<ChosenNames> seen_;  ///< Sets of stretches that stayed away.
};

}  // namespace

ChosenNames names_of(const Arrangement& arrangement) {
    ChosenNames names;
    for (const ArrangedItem& arranged : arrangement.items) names.insert(arranged.item.stretch);
    return names;
}

void each_choice(const ArrangeTask& task, const Repertoire& repertoire, const ArrangeOnce& arrange_once,
                 const std::function<bool(const Arrangement&)>& take) {
    ChoiceWalk(task, repertoire, arrange_once).go(take);
}

}  // namespace cuewell
