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

/// What a routine asks of someone, and the positions that someone named.
struct BaseKind {
    std::size_t most_level = 0;
    std::array<bool, kPositionNames.size()> positions{};
    std::set<std::string, std::less<>> equipment;
};

BaseKind kind_of_base(const ArrangeRoom& room) {
    BaseKind kind;
    for (const Item& item : room.task.base) {
        const Stretch& stretch = *room.candidate(item).stretch;
        kind.most_level = std::max(kind.most_level, rank_of(stretch.level));
        kind.positions.at(static_cast<std::size_t>(stretch.position)) = true;
        kind.equipment.insert(stretch.equipment.begin(), stretch.equipment.end());
    }
    for (const std::string& word : room.task.wishes.positions) {
        for (const Position position : positions_meant(word))
            kind.positions.at(static_cast<std::size_t>(position)) = true;
    }
    return kind;
}

bool has_position(const BaseKind& kind, const Stretch& stretch) {
    return kind.positions.at(static_cast<std::size_t>(stretch.position));
}

/// Whether a stretch would end the routine in another position than the one at a place of it does.
bool ends_elsewhere(const ArrangeRoom& room, std::size_t base, const Stretch& stretch) {
    const bool is_last = base + 1 == room.task.base.size();
    return is_last && stretch.position != room.candidate(room.task.base[base]).stretch->position;
}

/// Whether a stretch may stand in for another one, whatever its position.
bool can_replace(const ArrangeRoom& room, const Candidate& candidate, const Candidate& hindered,
                 const std::vector<const Candidate*>& taken) {
    return !candidate.is_rest && likeness(candidate, hindered) > 0.0 && is_free(room, candidate, taken);
}

/// Whether it is harder than anything that the routine has, and nobody said how hard it may be.
bool is_harder(const ArrangeRoom& room, const BaseKind& kind, const Candidate& candidate) {
    return !room.task.wishes.level && rank_of(candidate.stretch->level) > kind.most_level;
}

/// Whether a stretch asks for no more than the routine does: no other position, equipment or level.
bool is_of_its_kind(const ArrangeRoom& room, const BaseKind& kind, const Stretch& stretch) {
    const ThingsAtHand only_the_room = std::vector<std::string>();
    const auto is_there = [&](const std::string& thing) {
        return kind.equipment.contains(thing) || is_at_hand(thing, only_the_room);
    };
    const bool is_equipped = room.task.wishes.equipment || std::ranges::all_of(stretch.equipment, is_there);
    return is_equipped && rank_of(stretch.level) <= kind.most_level && has_position(kind, stretch);
}

}  // namespace

bool is_free(const ArrangeRoom& room, const Candidate& candidate, const std::vector<const Candidate*>& taken) {
    if (!room.allows(candidate)) return false;
    const auto& base = room.task.base;
    return std::ranges::find(base, candidate.stretch->name, &Item::stretch) == base.end() &&
           std::ranges::find(taken, &candidate) == taken.end();
}

const Candidate* most_like(const ArrangeRoom& room, std::size_t base, const std::vector<const Candidate*>& taken) {
    const ArrangeTask& task = room.task;
    const Candidate& hindered = room.candidate(task.base[base]);
    const BaseKind kind = kind_of_base(room);
    const auto rank = [&](const Candidate& candidate) {
        const std::string& name = candidate.stretch->name;
        const bool asks_more = rank_of(candidate.stretch->level) > kind.most_level;
        const int done = task.wishes.vary ? times_done(task.lately, name) : 0;
        const std::uint64_t place = task.wishes.vary ? lot(name, task.day) : 0;
        return std::tuple(asks_more, ends_elsewhere(room, base, *candidate.stretch),
                          done + 1.0 - likeness(candidate, hindered), place);
    };
    const Candidate* best = nullptr;
    for (const Candidate& candidate : room.repertoire.candidates) {
        if (!has_position(kind, *candidate.stretch) || is_harder(room, kind, candidate)) continue;
        if (!can_replace(room, candidate, hindered, taken)) continue;
        if (best == nullptr || rank(candidate) < rank(*best)) best = &candidate;
    }
    return best;
}

std::string why_none_is_like(const ArrangeRoom& room, std::size_t base, const std::vector<const Candidate*>& taken) {
    const Candidate& hindered = room.candidate(room.task.base[base]);
    const BaseKind kind = kind_of_base(room);
    bool is_elsewhere = false;
    for (const Candidate& candidate : room.repertoire.candidates) {
        if (!can_replace(room, candidate, hindered, taken)) continue;
        if (has_position(kind, *candidate.stretch)) return " that is no harder than the routine";
        is_elsewhere = true;
    }
    return is_elsewhere ? " in the positions of the routine" : "";
}

const Candidate* whose_turn(const ArrangeRoom& room, std::size_t base, const std::vector<const Candidate*>& taken) {
    const ArrangeTask& task = room.task;
    const Candidate& usual = room.candidate(task.base[base]);
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
        if (its >= least || candidate.is_rest || !is_free(room, candidate, taken)) continue;
        if (ends_elsewhere(room, base, *candidate.stretch)) continue;
        best = &candidate;
        least = its;
    }
    return best;
}

}  // namespace cuewell
