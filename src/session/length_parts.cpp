#include "session/length_parts.h"

#include "plan/leave_out_order.h"
#include "plan/may_be_left_out.h"
#include "plan/wished_items.h"
#include "script/rest_target.h"
#include "script/widest_repeat.h"

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// More than anybody does: a session that is longer for that needs another routine.
constexpr int kMostExtraRounds = 599;
constexpr int kMostRepeatLevels = 8;

/// Before the close, where the stretches leave time. Not by the wished length: what is refused names what is possible.
constexpr ClosingRest kClosingRest{5s, 5s, 5min};

/// By so much the words of an overview can differ from those of the written routine's, which has the most things to name.
constexpr Duration kOverviewSlack = 8s;

LengthItem length_item(const Stretch& stretch, bool is_optional) {
    LengthItem item;
    item.position = stretch.position;
    item.has_sides = stretch.has_sides;
    item.is_optional = is_optional;
    item.grows_last = is_for_rest(stretch) || stretch.level == kLevelNames.back();
    const WholeNumberRange repeat = widest_repeat(stretch);
    item.repeat_levels = std::min(repeat.most - repeat.least, kMostRepeatLevels);
    return item;
}

}  // namespace

LengthParts::LengthParts(const LengthMaterial& material)
    : material_(material), items_(wished_items(material.routine.routine, material.wishes)), spans_(material, items_) {}

Frames LengthParts::left_out_of(const LengthForm& form) {
    Frames length;
    for (std::size_t at = 0; at < items_.size(); ++at) {
        const Position position = material_.routine.stretch_of(listed(at)).position;
        // The last one leads to the close.
        const bool is_last = at + 1 == items_.size();
        if (form.items[at].left_out) length += spans_.of_item(at, {}, {position, Side::right, is_last}).usual;
    }
    return length;
}

const RoutineItem& LengthParts::listed(std::size_t item) const { return material_.routine.routine.items[items_[item]]; }

std::optional<Plan> LengthParts::whole_plan_of(const LengthForm& form) const {
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

LengthQuestion LengthParts::question_of(Frames wished) {
    LengthQuestion question;
    std::vector<LeaveOutCandidate> candidates;
    const std::vector<bool> optional = may_be_left_out(material_.routine, items_);
    for (std::size_t item = 0; item < items_.size(); ++item) {
        const Stretch& stretch = material_.routine.stretch_of(listed(item));
        question.items.push_back(length_item(stretch, optional[item]));
        candidates.push_back({&stretch, optional[item]});
    }
    question.leave_out_order = leave_out_order(candidates);
    question.lead = material_.wishes.lead;
    question.span_of = [this](std::size_t item, const ItemForm& form, const ItemPlace& place) {
        return spans_.of_item(item, form, place);
    };
    question.on_wait = material_.on_wait;
    question.surround_of = [this](const LengthForm& form) { return surround_of(form); };
    question.surround = bounds_of_surround(std::nullopt);
    question.surround_with_rest = bounds_of_surround(kClosingRest);
    question.wished = wished;
    question.longest = to_frames(kLongestSession, material_.rate);
    question.most_extra_rounds = kMostExtraRounds;
    return question;
}

/// What is around the stretches of a session in this form. Where it has more than a session may have, it is too long.
LengthSpan LengthParts::surround_of(const LengthForm& form) {
    const std::optional<Plan> plan = whole_plan_of(form);
    if (!plan) return spans_.endless();
    return spans_.of_surround(plan->overview, form.has_closing_rest ? std::optional(kClosingRest) : std::nullopt);
}

/// From no overview at all to one of everything that there is.
LengthRangeInFrames LengthParts::bounds_of_surround(const std::optional<ClosingRest>& closing_rest) {
    Plan plan = whole_plan_of(written_form()).value();
    // Not as it is written, so that a routine that tells this in its own words has an overview, too.
    plan.stretches.push_back(plan.stretches.back());
    const Frames longest = spans_.of_surround(material_.overview(plan), closing_rest).longest;
    return {spans_.of_surround(std::nullopt, closing_rest).shortest,
            longest + to_frames(kOverviewSlack, material_.rate)};
}

}  // namespace cuewell
