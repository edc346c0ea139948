#include "session/wished_length.h"

#include "plan/leave_out_order.h"
#include "plan/wished_items.h"
#include "script/rest_target.h"
#include "script/widest_repeat.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// More than anybody does: a session that is longer for that needs another routine.
constexpr int kMostExtraRounds = 599;
constexpr int kMostRepeatLevels = 8;
constexpr Duration kLongestSession = 24h;

/// Before the close, where the stretches leave time. Not by the wished length: what is refused names what is possible.
constexpr ClosingRest kClosingRest{5s, 5s, 5min};

/// An overview tells of the plan, and the plan depends on how long that takes: after so many rounds it is settled.
constexpr int kMostTries = 8;

LengthItem length_item(const RoutineItem& listed, const Stretch& stretch) {
    LengthItem item;
    item.position = stretch.position;
    item.has_sides = stretch.has_sides;
    item.is_optional = listed.item.optional;
    item.grows_last = is_for_rest(stretch) || stretch.level == kLevelNames.back();
    const WholeNumberRange repeat = widest_repeat(stretch);
    item.repeat_levels = std::min(repeat.most - repeat.least, kMostRepeatLevels);
    return item;
}

bool contains(const PossibleLengths& can, Frames length) { return length >= can.shortest && length <= can.longest; }

/// By how much a length misses what is possible.
Frames miss(const PossibleLengths& can, Frames length) {
    return length < can.shortest ? can.shortest - length : length - can.longest;
}

/// The form to go on from: the chosen one, or the one of the nearest length. Without one, each item as it stands.
LengthForm form_of(const LengthChoice& choice, Frames wished, std::size_t items) {
    if (choice.form) return *choice.form;
    if (!choice.below && !choice.above) return {std::vector<ItemForm>(items), false};
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

LengthSolver::LengthSolver(const LengthMaterial& material)
    : material_(material), items_(wished_items(material.routine.routine, material.wishes)), spans_(material, items_) {}

SolvedLength LengthSolver::solve(Frames wished, Frames margin) {
    if (margin > Frames()) {
        SolvedLength roomy = search(wished, margin);
        if (roomy.is_possible) return roomy;
    }
    return search(wished, Frames());
}

SolvedLength LengthSolver::search(Frames wished, Frames margin) {
    LengthQuestion question = question_of(wished);
    question.margin = margin;
    set_frames(question, plan_of({std::vector<ItemForm>(items_.size()), false}));
    for (int tries = 1;; ++tries) {
        const LengthChoice choice = choose_length(question);
        LengthForm form = form_of(choice, wished, items_.size());
        std::optional<Plan> plan = whole_plan_of(form);
        if (!plan) return refused(choice, wished);
        const PossibleLengths can = choice.form ? material_.possible(*plan) : PossibleLengths();
        if (choice.form && contains(can, wished)) return {*std::move(plan), std::move(form)};

        const LengthSpan frame = question.frame;
        set_frames(question, *plan);
        const bool is_settled = question.frame == frame;
        if (is_settled || tries > kMostTries / 2) {
            if (!choice.form || tries == kMostTries) {
                SolvedLength result = refused(choice, wished);
                result.is_proven = result.is_proven && is_settled && question.margin == Frames();
                return result;
            }
            // The lengths are not quite the true ones: the voice changes over the session.
            question.margin += miss(can, wished) + Frames(1);
        }
    }
}

/// Looks at the nearest forms as whole sessions: what is told of them is so, and one of them may do after all.
SolvedLength LengthSolver::refused(const LengthChoice& choice, Frames wished) const {
    const LengthForm nearest = form_of(choice, wished, items_.size());
    SolvedLength result{plan_of(nearest), nearest, false, choice.is_complete && !choice.form};
    const std::array forms{choice.form ? std::optional(PossibleLength{{}, *choice.form}) : std::nullopt, choice.below,
                           choice.above};
    for (const std::optional<PossibleLength>& possible : forms) {
        if (!possible) continue;
        std::optional<Plan> plan = whole_plan_of(possible->form);
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

Plan LengthSolver::plan_of(const LengthForm& form) const { return whole_plan_of(form).value_or(Plan{}); }

/// The plan in this form; nothing where it has more than a session may have.
std::optional<Plan> LengthSolver::whole_plan_of(const LengthForm& form) const {
    Wishes wishes = material_.wishes;
    wishes.forms.assign(material_.routine.routine.items.size(), {});
    for (std::size_t at = 0; at < items_.size(); ++at) wishes.forms[items_[at]] = form.items[at];
    if (form.has_closing_rest) wishes.closing_rest = kClosingRest;
    Diagnostics faults;
    PlanNotes notes;
    Plan plan = plan_session(material_.routine, wishes, material_.phrases.breath(), faults, notes);
    if (faults.has_errors()) return std::nullopt;
    plan.overview = material_.overview(plan);
    return plan;
}

LengthQuestion LengthSolver::question_of(Frames wished) {
    LengthQuestion question;
    std::vector<LeaveOutCandidate> candidates;
    for (const std::size_t item : items_) {
        const RoutineItem& listed = material_.routine.routine.items[item];
        const Stretch& stretch = *material_.routine.library.at(listed.item.stretch);
        question.items.push_back(length_item(listed, stretch));
        candidates.push_back({&stretch, listed.item.optional});
    }
    question.leave_out_order = leave_out_order(candidates);
    question.lead = material_.wishes.lead;
    question.span_of = [this](std::size_t item, const ItemForm& form, const ItemPlace& place) {
        return spans_.of_item(item, form, place);
    };
    question.on_step = material_.on_wait;
    question.wished = wished;
    question.longest = to_frames(kLongestSession, material_.rate);
    question.most_extra_rounds = kMostExtraRounds;
    return question;
}

void LengthSolver::set_frames(LengthQuestion& question, const Plan& plan) {
    question.frame = spans_.of_frame(plan.overview, {});
    question.frame_with_rest = spans_.of_frame(plan.overview, kClosingRest);
}

}  // namespace cuewell
