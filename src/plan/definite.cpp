#include "plan/definite.h"

#include "base/duration_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace cuewell {
namespace {

/// Turns one step after the other into its definite form.
class Definer {
public:
    Definer(const DefiniteChoice& choice, Diagnostics& faults, FixedHolds& count)
        : choice_(choice), faults_(faults), count_(count) {}

    std::vector<Step> define(const std::vector<Step>& steps) {
        std::vector<Step> result;
        result.reserve(steps.size());
        for (const Step& step : steps) {
            result.push_back(
                {std::visit([this](const auto& what) { return decltype(step.what)(define(what)); }, step.what),
                 step.where});
        }
        return result;
    }

private:
    template <typename What>
    What define(const What& what) const {
        return what;
    }

    Pause define(const Pause& pause) const { return {time_of(pause.length, choice_.breath)}; }
    Rest define(const Rest& rest) const { return {time_of(rest.length, choice_.breath)}; }
    Repeat define(const Repeat& repeat) {
        const int more = static_cast<int>(std::lround(choice_.repeats * (repeat.times.most - repeat.times.least)));
        const int times = repeat.times.least + more;
        return {{times, times}, define(repeat.steps)};
    }

    Hold define(const Hold& hold) {
        const LengthRange range = choice_.instead.value_or(hold.length);
        const Duration shortest = time_of(range.shortest, choice_.breath);
        const Duration longest = std::max(shortest, time_of(range.longest, choice_.breath));
        const bool in_breaths = std::holds_alternative<Breaths>(range.shortest);
        Duration length = chosen_length(shortest, longest);
        // Nobody breathes half a breath.
        if (in_breaths) length = (length + choice_.breath / 2) / choice_.breath * choice_.breath;
        for (const HoldCue& cue : hold.cues) check_inside(cue, length);
        const auto given_at = choice_.instead ? std::optional(choice_.instead_where) : std::nullopt;
        return {{length, length}, hold.cues, in_breaths, LengthRange{shortest, longest}, given_at};
    }

    Duration chosen_length(Duration shortest, Duration longest) {
        ++count_.all;
        if (shortest == longest) ++count_.fixed;
        return std::clamp(scaled(shortest, choice_.scale), shortest, longest);
    }

    void check_inside(const HoldCue& cue, Duration length) {
        if (!cue.lies_outside(length)) return;
        const std::string hint = fmt::format("the hold lasts {}", to_script_text(length));
        if (choice_.instead) {
            faults_.error(choice_.instead_where,
                          fmt::format("a cue at {} lies outside the hold given here", to_script_text(cue.offset)),
                          hint);
        } else {
            faults_.error(cue.where, "this cue lies outside its hold", hint);
        }
    }

    const DefiniteChoice& choice_;
    Diagnostics& faults_;
    FixedHolds& count_;
};

}  // namespace

std::vector<Step> make_definite(const std::vector<Step>& steps, const DefiniteChoice& choice, Diagnostics& faults,
                                FixedHolds& count) {
    return Definer(choice, faults, count).define(steps);
}

}  // namespace cuewell
