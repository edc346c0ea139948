#include "plan/arrange_days.h"

#include "plan/arrange_turns.h"
#include "plan/arrange_weeks.h"

#include <utility>
#include <vector>

namespace cuewell {
namespace {

/// More choices than a day has neighbours: six days before it, and six behind.
constexpr std::size_t kMany = 13;

}  // namespace

Arrangement arranged_for_day(const ArrangeTask& task, const Repertoire& repertoire, const ArrangeOnce& arrange_once) {
    ArrangeTask today = task;
    today.lately = done_before(task, task.day);
    // First of all, so that what is refused names this day, and no other.
    Arrangement usual = arrange_once(today);
    // The same ones on every day.
    ArrangeTask any_day = task;
    any_day.day = 0;
    std::vector<Arrangement> choices;
    each_choice(any_day, repertoire, arrange_once, [&](const Arrangement& choice) {
        choices.push_back(choice);
        return choices.size() < kMany;
    });
    if (choices.size() >= kMany) return arranged_in_weeks(task, repertoire, arrange_once);
    Arrangement turn = whose_turn_on(task, std::move(choices));
    // Which of its stretches matter more can be another thing on each day.
    return names_of(turn) == names_of(usual) ? usual : turn;
}

}  // namespace cuewell
