#include "plan/plan.h"

#include "base/errors.h"
#include "plan/definite.h"
#include "plan/may_be_left_out.h"
#include "plan/wished_items.h"
#include "script/step_check.h"

#include <fmt/format.h>

#include <utility>

namespace cuewell {
namespace {

constexpr std::int64_t kMostSessionSteps = 100'000;

/// The form of an item; as the routine has it where none is wished.
ItemForm form_of(const Wishes& wishes, std::size_t item) {
    return item < wishes.forms.size() ? wishes.forms[item] : ItemForm{};
}

std::vector<Pass> passes_of(bool has_sides, int rounds, Side lead) {
    std::vector<Pass> passes;
    for (int round = 1; round <= rounds; ++round) {
        if (has_sides) {
            passes.push_back({round, lead});
            passes.push_back({round, other(lead)});
        } else {
            passes.push_back({round, std::nullopt});
        }
    }
    return passes;
}

/// An item of a routine, and how it is done.
struct ItemToPlan {
    const RoutineItem& listed;
    std::shared_ptr<const Stretch> stretch;
    ItemForm form;
    bool is_optional = false;
    Side lead = Side::right;
};

PlannedStretch plan_stretch(const ItemToPlan& item, const Wishes& wishes, Duration breath, Diagnostics& faults,
                            FixedHolds& count) {
    const RoutineItem& listed = item.listed;
    const DefiniteChoice choice{wishes.hold, listed.item.hold, breath, listed.where, item.form.repeats};
    const auto definite = [&](const std::vector<Step>& steps) { return make_definite(steps, choice, faults, count); };
    PlannedStretch planned;
    planned.stretch = item.stretch;
    const Stretch& script = *planned.stretch;
    if (script.has_sides) {
        planned.opening = definite(script.opening);
        planned.repeated = definite(script.each_side);
    } else {
        planned.repeated = definite(script.opening);
    }
    planned.finish = definite(script.finish);
    planned.rounds = listed.item.rounds + item.form.extra_rounds;
    planned.is_optional = item.is_optional;
    planned.passes = passes_of(script.has_sides, planned.rounds, item.lead);
    return planned;
}

/// Adds up what a session comes to, so that stretches that are each sound do not make too much together.
class SessionSize {
public:
    void add(const std::vector<Step>& steps, std::size_t times = 1) {
        const UnrolledSize size = unrolled_size(steps);
        total_.steps += size.steps * static_cast<std::int64_t>(times);
        total_.time += size.time * static_cast<std::int64_t>(times);
    }

    void add(const PlannedStretch& planned) {
        add(planned.opening);
        add(planned.repeated, planned.passes.size());
        add(planned.finish);
        add(planned.words_after);
    }

    [[nodiscard]] bool is_too_large() const {
        return total_.steps > kMostSessionSteps || total_.time > kLongestSession;
    }

private:
    UnrolledSize total_;
};

void tell_too_large(const Routine& routine, Diagnostics& faults) {
    faults.error(routine.where, "this makes the session too long",
                 fmt::format("a session may have {} steps and last {} hours", kMostSessionSteps,
                             std::chrono::duration_cast<std::chrono::hours>(kLongestSession).count()));
}

void note_fixed_holds(const FixedHolds& count, const Wishes& wishes, PlanNotes& notes) {
    if (wishes.hold.factor == 1.0 || count.fixed == 0) return;
    notes.push_back(fmt::format("--hold: {} of {} holds have one fixed length and keep it", count.fixed, count.all));
}

std::string no_stretch_left(const Wishes& wishes, const Routine& routine) {
    if (wishes.only.empty() && !wishes.usual_skip.empty())
        return fmt::format("what is skipped, in the settings too, leaves no stretch of \"{}\"; --only NAME does one",
                           routine.name);
    return fmt::format("--only and --skip leave no stretch of \"{}\"", routine.name);
}

}  // namespace

Plan plan_session(const LoadedRoutine& loaded, const Wishes& wishes, Duration breath, Diagnostics& faults,
                  PlanNotes& notes) {
    const Routine& routine = loaded.routine;
    const std::vector<std::size_t> wished = wished_items(routine, wishes);
    const DefiniteChoice own_words{wishes.hold, std::nullopt, breath, {}};
    FixedHolds count;
    const auto words = [&](const std::vector<Step>& steps) { return make_definite(steps, own_words, faults, count); };
    Plan plan;
    plan.title = routine.title;
    plan.is_single_stretch = loaded.is_single_stretch;
    plan.has_own_safety_words = routine.has_own_safety_words;
    plan.closing_rest = wishes.closing_rest;
    plan.opening = words(routine.opening);
    SessionSize size;
    size.add(plan.opening);
    const std::vector<bool> optional = may_be_left_out(loaded, wished);
    Side lead = wishes.lead;
    for (std::size_t at = 0; at < wished.size(); ++at) {
        const std::size_t number = wished[at];
        const ItemForm form = form_of(wishes, number);
        if (form.left_out) continue;
        const RoutineItem& listed = routine.items[number];
        const ItemToPlan item{listed, loaded.library.at(listed.item.stretch), form, optional[at], lead};
        plan.stretches.push_back(plan_stretch(item, wishes, breath, faults, count));
        // So that neither side is always the one that is done first, and with more words.
        if (item.stretch->has_sides) lead = other(lead);
        if (&listed != &routine.items.back()) plan.stretches.back().words_after = words(listed.words_after);
        size.add(plan.stretches.back());
        // At once, not at the end: a small routine can name a large stretch hundreds of times.
        if (size.is_too_large()) {
            tell_too_large(routine, faults);
            return plan;
        }
    }
    if (plan.stretches.empty()) throw UsageError(no_stretch_left(wishes, routine));
    // The words after a routine's last item are its close: they are said even where that stretch is left out.
    plan.close = words(routine.items.back().words_after);
    size.add(plan.close);
    if (size.is_too_large()) tell_too_large(routine, faults);
    note_fixed_holds(count, wishes, notes);
    return plan;
}

}  // namespace cuewell
