#pragma once

#include "plan/arrange.h"

#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// What the stages of arrange() work with.
struct ArrangeRoom {
    const ArrangeTask& task;
    const Repertoire& repertoire;
    const std::vector<Move>& moves;
    ArrangeLimits limits;

    ArrangeRoom(const ArrangeTask& wished, const Repertoire& known, const std::vector<Move>& ways)
        : task(wished), repertoire(known), moves(ways), limits(wished.wishes, wished.names) {}

    [[nodiscard]] const Candidate& candidate(const Item& item) const { return *repertoire.find(item.stretch); }
    [[nodiscard]] bool allows(const Candidate& candidate) const { return limits.allows(*candidate.stretch); }
};

/// Keeps a routine's order, and puts other stretches in the place of those that do not go with the wishes.
[[nodiscard]] Arrangement arranged_in_place(const ArrangeRoom& room);

/// Chooses stretches and puts them in order.
[[nodiscard]] Arrangement arranged_anew(const ArrangeRoom& room);

/// Whether one would get up from the floor, where one of the others is done, to rest on a chair.
[[nodiscard]] bool gets_up_for(const Candidate& rest, const std::vector<const Candidate*>& others);

/// What a rest is chosen beside.
struct RestChoice {
    std::vector<const Candidate*> taken{};   ///< None of these.
    std::vector<const Candidate*> others{};  ///< Nobody gets up from one of these for it.
};

/// The stretch that a session can end with at rest; null where none is allowed. One in the position in which the routine
/// ends comes first.
[[nodiscard]] const Candidate* choose_rest(const ArrangeRoom& room, const RestChoice& choice);

/// A rest as the last item: no shorter than a minute, within its script's own range.
[[nodiscard]] ArrangedItem rest_item(const Candidate& rest);

/// What the stretches before the rest are chosen by.
[[nodiscard]] ChoiceTask choice_of(const ArrangeRoom& room, const Candidate* rest);

/// The stretch that is most like the one at a place of the routine, which cannot stay, and not `taken`; null where none is
/// allowed.
///
/// Shape:  in a position that the routine has, as its words are made for these, or that someone named; no harder than the
///         routine, unless someone said how hard it may be; in the place of the last one, where there is a choice, in the
///         same position.
[[nodiscard]] const Candidate* most_like(const ArrangeRoom& room, std::size_t base,
                                         const std::vector<const Candidate*>& taken);

/// What hinders those that would do for most_like() otherwise: the end of a sentence; empty where there are none.
[[nodiscard]] std::string why_none_is_like(const ArrangeRoom& room, std::size_t base,
                                           const std::vector<const Candidate*>& taken);

/// The stretch whose turn it is among those that are like the one at a place of the routine, and ask for no more than the
/// routine does; that one itself where it is its own turn. The last one keeps its position.
[[nodiscard]] const Candidate* whose_turn(const ArrangeRoom& room, std::size_t base,
                                          const std::vector<const Candidate*>& taken);

/// Whether a stretch may come in, and is neither in the routine in any case nor `taken`.
[[nodiscard]] bool is_free(const ArrangeRoom& room, const Candidate& candidate,
                           const std::vector<const Candidate*>& taken);

/// The item that stays as it was.
[[nodiscard]] ArrangedItem kept_item(const ArrangeRoom& room, std::size_t base, std::string why);

/// An item that is new, done once.
[[nodiscard]] ArrangedItem new_item(const Candidate& candidate, std::string why);

}  // namespace cuewell
