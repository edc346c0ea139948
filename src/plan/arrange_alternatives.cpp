#include "plan/arrange_stages.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <tuple>

namespace cuewell {
namespace {

/// What is less like another stretch does not take its turn.
constexpr double kNearEqual = 0.25;

/// What a routine asks of someone.
struct BaseKind {
    std::size_t most_level = 0;
    std::array<bool, kPositionNames.size()> positions{};
    std::set<std::string, std::less<>> equipment;
};

BaseKind kind_of_base(const ArrangeRoom& room) {
    BaseKind kind;
    for (const Item& item : room.task.base) {
        const Stretch& stretch = *room.candidate(item).stretch;
        kind.most_level = std::max(kind.most_level, rank_of(stretch));
        kind.positions.at(static_cast<std::size_t>(stretch.position)) = true;
        kind.equipment.insert(stretch.equipment.begin(), stretch.equipment.end());
    }
    return kind;
}

/// Whether a stretch asks for no more than the routine does: no other position, equipment or level.
bool is_of_its_kind(const ArrangeRoom& room, const BaseKind& kind, const Stretch& stretch) {
    const auto is_there = [&](const std::string& thing) { return kind.equipment.contains(thing); };
    const bool is_equipped = room.task.wishes.equipment || std::ranges::all_of(stretch.equipment, is_there);
    return is_equipped && rank_of(stretch) <= kind.most_level &&
           kind.positions.at(static_cast<std::size_t>(stretch.position));
}

}  // namespace

bool is_free(const ArrangeRoom& room, const Candidate& candidate, const std::vector<const Candidate*>& taken) {
    if (candidate.is_rest || !room.allows(candidate)) return false;
    const auto& base = room.task.base;
    return std::ranges::find(base, candidate.stretch->name, &Item::stretch) == base.end() &&
           std::ranges::find(taken, &candidate) == taken.end();
}

const Candidate* most_like(const ArrangeRoom& room, const Candidate& hindered,
                           const std::vector<const Candidate*>& taken) {
    const ArrangeTask& task = room.task;
    const std::size_t most_level = kind_of_base(room).most_level;
    const auto rank = [&](const Candidate& candidate) {
        const std::string& name = candidate.stretch->name;
        const bool is_harder = rank_of(*candidate.stretch) > most_level;
        const int done = task.wishes.vary ? times_done(task.lately, name) : 0;
        const std::uint64_t place = task.wishes.vary ? lot(name, task.day) : 0;
        return std::tuple(is_harder, done + 1.0 - likeness(candidate, hindered), place);
    };
    const Candidate* best = nullptr;
    for (const Candidate& candidate : room.repertoire.candidates) {
        if (likeness(candidate, hindered) == 0.0 || !is_free(room, candidate, taken)) continue;
        if (best == nullptr || rank(candidate) < rank(*best)) best = &candidate;
    }
    return best;
}

const Candidate* whose_turn(const ArrangeRoom& room, const Candidate& usual,
                            const std::vector<const Candidate*>& taken) {
    const ArrangeTask& task = room.task;
    const auto rank = [&](const Candidate& candidate) {
        const std::string& name = candidate.stretch->name;
        return std::tuple(times_done(task.lately, name) + 1.0 - likeness(candidate, usual), lot(name, task.day));
    };
    const BaseKind kind = kind_of_base(room);
    const Candidate* best = &usual;
    auto least = rank(usual);
    for (const Candidate& candidate : room.repertoire.candidates) {
        if (likeness(candidate, usual) < kNearEqual || !is_of_its_kind(room, kind, *candidate.stretch)) continue;
        const auto its = rank(candidate);
        if (its >= least || !is_free(room, candidate, taken)) continue;
        best = &candidate;
        least = its;
    }
    return best;
}

}  // namespace cuewell
