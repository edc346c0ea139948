#include "session/wished_length.h"

#include "plan/leave_out_order.h"
#include "plan/wished_items.h"

#include <algorithm>

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

/// A target of stretches at which one does nothing.
constexpr const char* kRestTarget = "rest";

int widest_repeat(const std::vector<Step>& steps) {
    int widest = 0;
    for (const Step& step : steps) {
        const auto* repeat = std::get_if<Repeat>(&step.what);
        if (repeat == nullptr) continue;
        widest = std::max({widest, repeat->times.most - repeat->times.least, widest_repeat(repeat->steps)});
    }
    return widest;
}

LengthItem length_item(const RoutineItem& listed, const Stretch& stretch) {
    LengthItem item;
    item.position = stretch.position;
    item.has_sides = stretch.has_sides;
    item.is_optional = listed.item.optional;
    item.is_rest = std::ranges::find(stretch.targets, kRestTarget) != stretch.targets.end();
    for (const auto* steps : {&stretch.opening, &stretch.each_side, &stretch.finish})
        item.repeat_levels = std::max(item.repeat_levels, std::min(widest_repeat(*steps), kMostRepeatLevels));
    return item;
}

bool contains(const PossibleLengths& can, Frames length) { return length >= can.shortest && length <= can.longest; }

/// By how much a length misses what is possible.
Frames miss(const PossibleLengths& can, Frames length) {
    return length < can.shortest ? can.shortest - length : length - can.longest;
}

/// The form to go on from: the chosen one, or the one of the nearest length.
LengthForm form_of(const LengthChoice& choice, Frames wished) {
    if (choice.form) return *choice.form;
    if (!choice.below) return choice.above.value().form;
    if (!choice.above) return choice.below->form;
    const bool is_below_nearer = wished - choice.below->range.last <= choice.above->range.first - wished;
    return is_below_nearer ? choice.below->form : choice.above->form;
}

SolvedLength impossible(const LengthChoice& choice, LengthForm form, Plan plan) {
    SolvedLength result{std::move(plan), std::move(form), false};
    if (choice.below) result.below = choice.below->range;
    if (choice.above) result.above = choice.above->range;
    return result;
}

}  // namespace

LengthSolver::LengthSolver(const LengthMaterial& material)
    : material_(material), items_(wished_items(material.routine.routine, material.wishes)), spans_(material, items_) {}

SolvedLength LengthSolver::solve(Frames wished, Frames margin) {
    LengthQuestion question = question_of(wished);
    question.margin = margin;
    set_frames(question, plan_of({std::vector<ItemForm>(items_.size()), false}));
    for (int tries = 1;; ++tries) {
        const LengthChoice choice = choose_length(question);
        LengthForm form = form_of(choice, wished);
        Plan plan = plan_of(form);
        const PossibleLengths can = choice.form ? material_.possible(plan) : PossibleLengths();
        if (choice.form && contains(can, wished)) return {std::move(plan), std::move(form), true, {}, {}};

        const LengthSpan frame = question.frame;
        set_frames(question, plan);
        if (question.frame == frame || tries > kMostTries / 2) {
            if (!choice.form) return impossible(choice, std::move(form), std::move(plan));
            // The lengths are not quite the true ones: the voice changes over the session.
            question.margin += miss(can, wished) + Frames(1);
        }
        if (tries == kMostTries) {
            SolvedLength missed{std::move(plan), std::move(form), false};
            (wished < can.shortest ? missed.above : missed.below) = LengthRangeInFrames{can.shortest, can.longest};
            return missed;
        }
    }
}

Plan LengthSolver::plan_of(const LengthForm& form) const {
    Wishes wishes = material_.wishes;
    wishes.forms.assign(material_.routine.routine.items.size(), {});
    for (std::size_t at = 0; at < items_.size(); ++at) wishes.forms[items_[at]] = form.items[at];
    if (form.has_closing_rest) wishes.closing_rest = kClosingRest;
    Diagnostics told_before;
    PlanNotes notes;
    Plan plan = plan_session(material_.routine, wishes, material_.phrases.breath(), told_before, notes);
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
