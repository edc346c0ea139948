#include "base/ascii.h"
#include "plan/arrange_stages.h"
#include "plan/estimate.h"

#include <algorithm>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// Without a wish for a length.
constexpr Duration kUsualLength = 12min;
/// More are hard to keep in mind, and none of them gets enough time.
constexpr std::size_t kMostStretches = 10;

AreaWeights weights_of(const ArrangeRoom& room) {
    const Repertoire& repertoire = room.repertoire;
    const std::vector<FocusArea>& wished = room.task.wishes.focus;
    AreaWeights weights(repertoire.areas.size(), 0.0);
    for (const FocusArea& focus : wished) weights[*repertoire.area(in_small_letters(focus.name))] += focus.weight;
    if (!wished.empty()) return weights;
    // All parts of the body alike; by their targets where a language has no areas.
    const std::size_t all = repertoire.named == 0 ? repertoire.areas.size() : repertoire.named;
    for (std::size_t area = 0; area < all; ++area) weights[area] = repertoire.areas[area] == kRestArea ? 0.0 : 1.0;
    return weights;
}

Duration length_of_base(const ArrangeRoom& room) {
    Duration length{};
    for (const Item& item : room.task.base) {
        const Candidate& candidate = room.candidate(item);
        if (!candidate.is_rest) length += item.rounds * candidate.length;
    }
    return length;
}

/// What is left for stretches beside the words around them, and the rest.
Duration room_for_stretches(const ArrangeRoom& room, const Candidate* rest) {
    if (!room.task.time && !room.task.base.empty()) return length_of_base(room);
    const Duration at_rest = rest == nullptr ? kLeastRest : std::max(rest->length, kLeastRest);
    return room.task.time.value_or(kUsualLength) - kWelcomeAndClose - at_rest;
}

}  // namespace

ChoiceTask choice_of(const ArrangeRoom& room, const Candidate* rest) {
    const ArrangeTask& task = room.task;
    ChoiceTask choice;
    choice.weights = weights_of(room);
    choice.prefers_easy = !task.wishes.level.has_value();
    choice.takes_all = task.wishes.focus.empty();
    choice.most = kMostStretches - (rest == nullptr ? 0 : 1);
    choice.length = room_for_stretches(room, rest);
    if (!task.names.only.empty()) {
        choice.most = task.names.only.size();
        choice.length = 24h;
    }
    for (const Item& item : task.base) choice.liked.push_back(item.stretch);
    if (task.wishes.vary) {
        choice.seed = task.day;
        choice.lately = task.lately;
    }
    return choice;
}

}  // namespace cuewell
