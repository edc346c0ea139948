#include "plan/arrange_turns.h"

#include "plan/arrange_choices.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

namespace cuewell {
namespace {

constexpr std::uint64_t kWeek = 7;

std::ptrdiff_t shared_by(const Arrangement& a, const Arrangement& b) {
    const ChosenNames names = names_of(a);
    return std::ranges::count_if(names_of(b), [&](const std::string& name) { return names.contains(name); });
}

/// One after the other so that it shares little with the ones right before it.
std::vector<Arrangement> spread(std::vector<Arrangement> choices) {
    std::vector<Arrangement> order;
    while (!choices.empty()) {
        const auto next = std::ranges::min_element(choices, {}, [&](const Arrangement& choice) {
            std::ptrdiff_t shared = 0;
            for (const Arrangement& before : order) shared = shared / 2 + 16 * shared_by(before, choice);
            return shared;
        });
        order.push_back(std::move(*next));
        choices.erase(next);
    }
    return order;
}

}  // namespace

DoneLately done_before(const ArrangeTask& task, std::uint64_t day) {
    DoneLately done;
    for (const SessionDone& session : task.journal) {
        const std::uint64_t back = day - session.day;
        if (back == 0 || back > kWeek) continue;
        for (const std::string& name : session.stretches) ++done[name];
    }
    return done;
}

std::uint64_t days_since_chosen(const ArrangeTask& task, const Arrangement& choice) {
    const ChosenNames names = names_of(choice);
    std::uint64_t least = kWeek;
    for (const SessionDone& session : task.journal) {
        const std::uint64_t back = task.day - session.day;
        if (!session.is_choice || back == 0) continue;
        if (ChosenNames(session.stretches.begin(), session.stretches.end()) == names) least = std::min(least, back);
    }
    return least;
}

Arrangement whose_turn_on(const ArrangeTask& task, std::vector<Arrangement> choices) {
    const std::vector<Arrangement> order = spread(std::move(choices));
    const DoneLately done = done_before(task, task.day);
    const auto rank = [&](std::size_t turn) {
        int times = 0;
        for (const std::string& name : names_of(order[turn])) times += times_done(done, name);
        const std::uint64_t waits = (turn + order.size() - task.day % order.size()) % order.size();
        return std::tuple(kWeek - days_since_chosen(task, order[turn]), times, waits);
    };
    std::size_t best = 0;
    for (std::size_t turn = 1; turn < order.size(); ++turn) {
        if (rank(turn) < rank(best)) best = turn;
    }
    return order[best];
}

}  // namespace cuewell
