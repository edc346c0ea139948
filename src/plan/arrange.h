#pragma once

#include "plan/arrange_limits.h"
#include "plan/choice.h"
#include "plan/plan.h"
#include "plan/repertoire.h"
#include "script/move.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// A session of the journal.
struct SessionDone {
    std::uint64_t day = 0;  ///< Days since 1970.
    std::vector<std::string> stretches;
    bool is_choice = false;  ///< Wishes chose these stretches.
};

/// What a session is arranged from, and for.
struct ArrangeTask {
    std::vector<Item> base;          ///< Of the routine to begin with; empty where there is none.
    bool base_ends_in_rest = false;  ///< Its words behind the last stretch are a rest by themselves.
    ArrangeWishes wishes;
    NameWishes names;
    std::optional<Duration> time;      ///< About how long the session is to last.
    std::uint64_t day = 0;             ///< Where it is to vary: the days since 1970, or a number in their place.
    std::vector<SessionDone> journal;  ///< Of the weeks before that day, as far as it is known.
    DoneLately lately;                 ///< What others are chosen before; arrange() knows it of the days before.
};

/// A stretch of an arranged session.
struct ArrangedItem {
    Item item;
    std::optional<std::size_t> base;  ///< Its place in ArrangeTask::base, where it was there.
    std::string why;                  ///< Why it is there: "for hips", "in place of cat-cow (kneeling)".
};

struct Arrangement {
    std::vector<ArrangedItem> items;
    bool rests_by_words = false;  ///< No stretch is the rest at the end, and so words have to be.
    bool ends_elsewhere = false;  ///< In another position than the routine, whose close cannot be said there.
    bool lacks_helpful = false;   ///< Not all that is good to have is at hand, so that nobody need be told of it.
    PlanNotes notes;
};

/// Arranges a session by wishes.
///
/// Shape:  without areas to focus on, a routine keeps its order; what does not go with the wishes is left out, and what
///         takes its place stands where it costs least. With areas, or without a routine, stretches are chosen and put
///         in the best order, with a rest as the last one. Where the session is to vary, what was done or would have
///         been chosen lately comes later, and a choice does not come again within a week if there is another one.
/// Needs:  every stretch of `task.base` in the repertoire.
/// Errors: UsageError for words that nobody knows, and for wishes that leave no stretch.
/// Thread: any; keeps no state.
[[nodiscard]] Arrangement arrange(const ArrangeTask& task, const Repertoire& repertoire,
                                  const std::vector<Move>& moves);

/// What is told where a session ends in another position than its routine, and so has another close.
[[nodiscard]] std::string note_on_other_close(Position position, Position written);

/// The wishes as one would type them: "--focus hips=2,legs --avoid kneeling".
[[nodiscard]] std::string to_text(const ArrangeTask& task);

}  // namespace cuewell
