#pragma once

#include "base/side.h"
#include "plan/overview.h"
#include "script/library.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

/// How an item of a routine is done where a session is made to last a wished length.
struct ItemForm {
    bool left_out = false;
    int extra_rounds = 0;  ///< Beside those that the routine asks for.
    double repeats = 0.0;  ///< Share of the range of each elastic repeat: 0 is its least, 1 its most.
    friend bool operator==(const ItemForm&, const ItemForm&) = default;
};

/// Silence that the program adds before a session's close, to make it last a wished length.
struct ClosingRest {
    Duration least{};
    Duration length{};
    Duration most{};
};

/// What someone wishes of a session, beside what its routine says.
struct Wishes {
    std::vector<std::string> only;  ///< Names of stretches; empty means all.
    std::vector<std::string> skip;
    std::vector<std::string> usual_skip;  ///< Like `skip`, but need not be in the routine.
    Scale hold;                           ///< Stretches holds within their ranges.
    Side lead = Side::right;              ///< The side that the first two-sided stretch begins with.
    std::vector<ItemForm> forms{};        ///< Of each item of the routine; none means each as it stands.
    std::optional<ClosingRest> closing_rest{};
    bool skip_is_loose = false;  ///< What `skip` names need not be in the routine either.
};

/// One time through the part of a stretch that is repeated.
struct Pass {
    int round = 1;
    std::optional<Side> side;
};

/// A stretch made definite: every hold has one length, every repeat one number.
struct PlannedStretch {
    std::shared_ptr<const Stretch> stretch;
    std::vector<Step> opening;
    std::vector<Step> repeated;  ///< Done once each pass: each side, or the opening of a stretch without sides.
    std::vector<Step> finish;
    std::vector<Pass> passes;
    int rounds = 1;
    bool is_optional = false;       ///< May be left out to make a session shorter.
    std::vector<Step> words_after;  ///< The routine's, before the next stretch or the close.
};

/// A routine made definite.
struct Plan {
    std::string title;
    bool is_single_stretch = false;
    bool has_own_safety_words = false;
    std::vector<Step> opening;
    std::vector<PlannedStretch> stretches;
    std::vector<Step> close;             ///< The routine's words after all it lists, whatever of that is done.
    std::optional<Overview> overview{};  ///< Told at the start, where the routine does not do that itself.
    std::optional<ClosingRest> closing_rest{};
};

/// What a plan could not do as wished; one sentence each, for the user.
using PlanNotes = std::vector<std::string>;

/// No session lasts longer.
inline constexpr Duration kLongestSession = std::chrono::hours(24);

/// Makes a routine definite.
///
/// Shape:  the routine's order; the sides of a stretch alternate from the lead side on, each round has both.
/// Units:  a breath lasts `breath`; all lengths come out as time.
/// Errors: UsageError for a wish that names no stretch of the routine, or leaves none. Cues that lie outside the hold
///         they got go to `faults`.
/// Thread: any; keeps no state.
[[nodiscard]] Plan plan_session(const LoadedRoutine& loaded, const Wishes& wishes, Duration breath, Diagnostics& faults,
                                PlanNotes& notes);

}  // namespace cuewell
