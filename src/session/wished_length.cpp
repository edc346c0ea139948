#include "session/wished_length.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace cuewell {
namespace {

/// In a voice that changes over the session what was chosen may not quite last as wished. Then there is another try.
constexpr int kMostTries = 8;

bool contains(const PossibleLengths& can, Frames length) { return length >= can.shortest && length <= can.longest; }

/// By how much a length misses what is possible.
Frames miss(const PossibleLengths& can, Frames length) {
    return length < can.shortest ? can.shortest - length : length - can.longest;
}

/// The form to go on from: the chosen one, or the one of the nearest length.
std::optional<LengthForm> form_of(const LengthChoice& choice, Frames wished) {
    if (choice.form) return choice.form;
    if (!choice.below && !choice.above) return std::nullopt;
    if (!choice.below) return choice.above->form;
    if (!choice.above) return choice.below->form;
    const bool is_below_nearer = wished - choice.below->range.last <= choice.above->range.first - wished;
    return is_below_nearer ? choice.below->form : choice.above->form;
}

/// Takes the lengths that a session really has into a refusal, on the side where they are.
void take(SolvedLength& refused, const PossibleLengths& can, Frames wished) {
    const LengthRangeInFrames range{can.shortest, can.longest};
    if (range.last < wished) {
        if (!refused.below || range.last > refused.below->last) refused.below = range;
    } else if (!refused.above || range.first < refused.above->first) {
        refused.above = range;
    }
}

bool is_nearer(const SolvedLength& refused, const PossibleLengths& can, Frames wished) {
    const auto off = [&](const std::optional<LengthRangeInFrames>& range) {
        return range ? miss({range->first, range->last}, wished) : Frames(std::numeric_limits<std::int64_t>::max());
    };
    return miss(can, wished) <= std::min(off(refused.below), off(refused.above));
}

}  // namespace

SolvedLength LengthSolver::solve(Frames wished, Frames margin) {
    if (margin > Frames()) {
        SolvedLength roomy = search(wished, margin);
        if (roomy.is_possible) return roomy;
    }
    return search(wished, Frames());
}

SolvedLength LengthSolver::search(Frames wished, Frames margin) {
    LengthQuestion question = parts_.question_of(wished);
    question.margin = margin;
    LengthChoice choice = choose_length(question);
    for (int tries = 1; choice.form && tries <= kMostTries; ++tries) {
        std::optional<Plan> plan = parts_.whole_plan_of(*choice.form);
        if (!plan) break;
        const PossibleLengths can = material_.possible(*plan);
        if (contains(can, wished)) return {*std::move(plan), *std::move(choice.form)};
        // Twice as much each time: as long as the same form is chosen again, it misses by as much again.
        question.margin += question.margin + miss(can, wished) + Frames(1);
        choice = choose_length(question);
    }
    SolvedLength result = refused(choice, wished);
    result.is_proven = result.is_proven && question.margin == Frames();
    return result;
}

/// The session to go on from where none lasts as wished: the nearest one, or where that has more than a session may have,
/// the one that is written.
SolvedLength LengthSolver::plan_near(const LengthChoice& choice, Frames wished) const {
    std::optional<LengthForm> form = form_of(choice, wished);
    std::optional<Plan> plan = form ? parts_.whole_plan_of(*form) : std::nullopt;
    if (!plan) {
        form = parts_.written_form();
        plan = parts_.whole_plan_of(*form);
    }
    return {std::move(plan).value(), *std::move(form), false, false};
}

/// Looks at the nearest forms as whole sessions: what is told of them is so, and one of them may do after all.
SolvedLength LengthSolver::refused(const LengthChoice& choice, Frames wished) const {
    SolvedLength result = plan_near(choice, wished);
    result.is_proven = choice.is_complete && !choice.form;
    const std::array forms{choice.form ? std::optional(PossibleLength{{}, *choice.form}) : std::nullopt, choice.below,
                           choice.above};
    for (const std::optional<PossibleLength>& possible : forms) {
        if (!possible) continue;
        std::optional<Plan> plan = parts_.whole_plan_of(possible->form);
        if (!plan) {
            result.is_proven = false;
            continue;
        }
        const PossibleLengths can = material_.possible(*plan);
        if (contains(can, wished)) return {*std::move(plan), possible->form};
        const bool is_as_told = can.longest == possible->range.last || can.shortest == possible->range.first;
        result.is_proven = result.is_proven && is_as_told;
        if (is_nearer(result, can, wished)) {
            result.plan = *std::move(plan);
            result.form = possible->form;
        }
        take(result, can, wished);
    }
    return result;
}

}  // namespace cuewell
