#include "plan/arrange_stages.h"
#include "plan/estimate.h"

#include <algorithm>
#include <tuple>

namespace cuewell {
namespace {

/// Whether it is made for resting, and not only easy enough.
bool is_made_for_rest(const Candidate& candidate, const Repertoire& repertoire) {
    const auto rest = repertoire.area(kRestArea);
    return rest && std::ranges::binary_search(candidate.areas, *rest);
}

bool ends_elsewhere(const ArrangeRoom& room, const Candidate& rest) {
    const std::vector<Item>& base = room.task.base;
    return !base.empty() && rest.stretch->position != room.candidate(base.back()).stretch->position;
}

bool is_down(const Candidate& candidate) { return is_on_floor(candidate.stretch->position); }

}  // namespace

bool gets_up_for(const Candidate& rest, const std::vector<const Candidate*>& others) {
    return !is_down(rest) && std::ranges::any_of(others, [](const auto* each) { return is_down(*each); });
}

const Candidate* choose_rest(const ArrangeRoom& room, const RestChoice& choice) {
    const ArrangeTask& task = room.task;
    const auto rank = [&](const Candidate& candidate) {
        const std::string& name = candidate.stretch->name;
        const int done = task.wishes.vary ? times_done(task.lately, name) : 0;
        const std::uint64_t place = task.wishes.vary ? lot(name, task.day) : 0;
        return std::tuple(ends_elsewhere(room, candidate), !is_made_for_rest(candidate, room.repertoire),
                          !is_down(candidate), done, place);
    };
    const Candidate* best = nullptr;
    for (const Candidate& candidate : room.repertoire.candidates) {
        if (!candidate.is_rest || !room.allows(candidate)) continue;
        if (std::ranges::find(choice.taken, &candidate) != choice.taken.end()) continue;
        if (gets_up_for(candidate, choice.others)) continue;
        if (best == nullptr || rank(candidate) < rank(*best)) best = &candidate;
    }
    return best;
}

ArrangedItem rest_item(const Candidate& rest) {
    ArrangedItem arranged = new_item(rest, "the rest at the end");
    if (rest.least_hold < kLeastRest) arranged.item.hold = LengthRange{kLeastRest, rest.longest_hold};
    return arranged;
}

}  // namespace cuewell
