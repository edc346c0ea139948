#include "plan/arrange_stages.h"

#include "base/ascii.h"
#include "base/errors.h"
#include "base/sentence_parts.h"
#include "plan/estimate.h"
#include "plan/order.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Chooses the stretches of a session and tells why.
class Composer {
public:
    explicit Composer(const ArrangeRoom& room) : room_(room), task_(room.task) {}

    [[nodiscard]] Arrangement compose() {
        rest_ = the_rest();
        choose_others();
        if (rest_ != nullptr && gets_up_for(*rest_, chosen_)) {
            // It may be one of these, which are chosen again beside it.
            rest_ = rest_beside(chosen_);
            choose_others();
        }
        put_in_order();
        if (rest_ != nullptr) {
            const auto base = place_in_base(*rest_);
            result_.items.push_back(base ? kept_item(room_, *base, "the rest at the end") : rest_item(*rest_));
        } else {
            result_.rests_by_words = !result_.items.empty() && !task_.base_ends_in_rest;
        }
        note_empty_areas();
        note_left_out();
        return std::move(result_);
    }

private:
    /// The routine's own, where it may stay.
    [[nodiscard]] const Candidate* the_rest() const {
        if (!task_.base.empty()) {
            const Candidate& last = room_.candidate(task_.base.back());
            if (last.is_rest && room_.allows(last)) return &last;
        }
        return rest_beside({});
    }

    [[nodiscard]] const Candidate* rest_beside(const std::vector<const Candidate*>& others) const {
        const Candidate* rest = choose_rest(room_, {{}, others});
        return rest != nullptr && leaves_room(*rest) ? rest : nullptr;
    }

    /// Whether there is time for a stretch beside the rest; else words are the rest, which takes less.
    [[nodiscard]] bool leaves_room(const Candidate& rest) const {
        if (!task_.time || !task_.base.empty() || !task_.names.only.empty()) return true;
        const std::vector<const Candidate*> candidates = candidates_beside(&rest);
        if (candidates.empty()) return true;
        const Candidate& shortest =
            **std::ranges::min_element(candidates, {}, [](const auto* each) { return each->length; });
        return kWelcomeAndClose + std::max(rest.length, kLeastRest) + shortest.length <= *task_.time;
    }

    /// What may be chosen, for the areas of the focus where there is one.
    [[nodiscard]] std::vector<const Candidate*> candidates_beside(const Candidate* rest) const {
        const ChoiceTask task = choice_of(room_, rest);
        std::vector<const Candidate*> candidates;
        for (const Candidate& candidate : room_.repertoire.candidates) {
            if (candidate.is_rest && task_.wishes.focus.empty() && task_.names.only.empty()) continue;
            if (&candidate == rest || !room_.allows(candidate)) continue;
            const auto counts = [&](std::size_t area) { return task.weights[area] > 0.0; };
            if (task.takes_all || std::ranges::any_of(candidate.areas, counts)) candidates.push_back(&candidate);
        }
        return candidates;
    }

    void choose_others() {
        chosen_ = choose(candidates_beside(rest_), choice_of(room_, rest_));
        const auto is_for_one = [&](const Candidate& candidate) {
            return std::ranges::any_of(focus_names(), [&](const std::string& name) {
                return std::ranges::binary_search(candidate.areas, *room_.repertoire.area(name));
            });
        };
        if (!chosen_.empty() || task_.wishes.focus.empty() || (rest_ != nullptr && is_for_one(*rest_))) return;
        const std::string areas = listed(focus_names(), "or");
        if (std::ranges::none_of(room_.repertoire.candidates, is_for_one))
            throw UsageError(fmt::format("no stretch for {} is known", areas));
        throw UsageError(fmt::format("no stretch for {} goes with these wishes: {}", areas, to_text(task_)));
    }

    void put_in_order() {
        for (const std::size_t at : best_order(chosen_, rest_, room_.moves)) {
            const Candidate& candidate = *chosen_[at];
            const std::string why = reason(candidate);
            const auto base = place_in_base(candidate);
            ArrangedItem arranged = base ? kept_item(room_, *base, why) : new_item(candidate, why);
            if (may_go(at, base.has_value())) arranged.item.optional = true;
            result_.items.push_back(std::move(arranged));
        }
    }

    /// Whether one of the chosen may be left out where time is short. Where a length is wished, all may but the most
    /// important one; else half of those that the routine does not have.
    [[nodiscard]] bool may_go(std::size_t at, bool is_in_base) const {
        if (!task_.names.only.empty()) return false;
        return task_.time ? at > 0 : !is_in_base && 2 * at >= chosen_.size() + 1;
    }

    [[nodiscard]] std::optional<std::size_t> place_in_base(const Candidate& candidate) const {
        const auto found = std::ranges::find(task_.base, candidate.stretch->name, &Item::stretch);
        if (found == task_.base.end()) return std::nullopt;
        return static_cast<std::size_t>(found - task_.base.begin());
    }

    /// "for hips and back": what was wished for, else what it is for.
    [[nodiscard]] std::string reason(const Candidate& candidate) const {
        std::vector<std::string> areas;
        for (const std::string& name : focus_names()) {
            if (std::ranges::binary_search(candidate.areas, *room_.repertoire.area(name))) areas.push_back(name);
        }
        if (areas.empty()) areas = purposes(candidate, room_.repertoire);
        return areas.empty() ? "for a change" : "for " + listed(areas);
    }

    [[nodiscard]] std::vector<std::string> focus_names() const {
        std::vector<std::string> names;
        for (const FocusArea& focus : task_.wishes.focus) names.push_back(in_small_letters(focus.name));
        return names;
    }

    void note_empty_areas() {
        for (const std::string& name : focus_names()) {
            const std::size_t area = *room_.repertoire.area(name);
            const auto is_for_it = [&](const Candidate* candidate) {
                return std::ranges::binary_search(candidate->areas, area);
            };
            if (std::ranges::any_of(chosen_, is_for_it) || (rest_ != nullptr && is_for_it(rest_))) continue;
            const bool is_known = std::ranges::any_of(room_.repertoire.candidates,
                                                      [&](const Candidate& known) { return is_for_it(&known); });
            result_.notes.push_back(is_known ? fmt::format("nothing for {} goes with these wishes", name)
                                             : fmt::format("nothing for {} is known", name));
        }
    }

    void note_left_out() {
        std::vector<std::string> names;
        for (const Item& item : task_.base) {
            const auto is_it = [&](const ArrangedItem& kept) { return kept.item.stretch == item.stretch; };
            const Candidate& candidate = room_.candidate(item);
            const std::string hindrance = room_.limits.hindrance(*candidate.stretch);
            if (std::ranges::any_of(result_.items, is_it) || room_.limits.is_named_out(*candidate.stretch)) continue;
            names.push_back(hindrance.empty() ? item.stretch : fmt::format("{} ({})", item.stretch, hindrance));
        }
        if (!names.empty()) result_.notes.push_back(fmt::format("left out of the routine: {}", listed(names)));
    }

    const ArrangeRoom& room_;
    const ArrangeTask& task_;
    const Candidate* rest_ = nullptr;
    std::vector<const Candidate*> chosen_;  ///< The most important one first.
    Arrangement result_;
};

}  // namespace

Arrangement arranged_anew(const ArrangeRoom& room) { return Composer(room).compose(); }

}  // namespace cuewell
