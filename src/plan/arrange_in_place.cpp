#include "plan/arrange_stages.h"

#include "base/sentence_parts.h"
#include "plan/order.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cuewell {
namespace {

/// Goes through a routine and puts others in the place of what cannot stay.
class Replacer {
public:
    explicit Replacer(const ArrangeRoom& room) : room_(room), task_(room.task) {}

    [[nodiscard]] Arrangement replace() {
        keep_what_goes();
        if (task_.wishes.vary) take_turns();
        for (const std::size_t base : hindered_) replace_item(base);
        add_wished();
        see_to_rest();
        if (end_) slots_.push_back(std::move(*end_));
        for (Slot& slot : slots_) result_.items.push_back(std::move(slot.arranged));
        return std::move(result_);
    }

private:
    struct Slot {
        const Candidate* candidate = nullptr;
        std::size_t stands_for = 0;  ///< Place in the routine.
        ArrangedItem arranged{};
    };

    [[nodiscard]] bool is_last(std::size_t base) const { return base + 1 == task_.base.size(); }

    [[nodiscard]] bool is_rest_at_the_end(std::size_t base) const {
        return is_last(base) && room_.candidate(task_.base[base]).is_rest;
    }

    void keep_what_goes() {
        for (std::size_t base = 0; base < task_.base.size(); ++base) {
            const Candidate& candidate = room_.candidate(task_.base[base]);
            if (room_.limits.is_named_out(*candidate.stretch)) continue;
            if (!room_.allows(candidate)) {
                if (!is_rest_at_the_end(base)) hindered_.push_back(base);
                continue;
            }
            Slot kept{&candidate, base, kept_item(room_, base, "")};
            if (is_last(base)) {
                end_ = std::move(kept);
            } else {
                slots_.push_back(std::move(kept));
            }
        }
    }

    /// Each stretch alternates with those that are like it and not in the routine.
    void take_turns() {
        for (Slot& slot : slots_) take_turn(slot);
        if (end_ && !end_->candidate->is_rest) take_turn(*end_);
        put_where_it_costs_least();
    }

    void take_turn(Slot& slot) {
        const Candidate* next = whose_turn(room_, slot.stands_for, taken());
        if (next == slot.candidate) return;
        slot = slot_instead(*next, slot.stands_for,
                            fmt::format("for a change, in place of {}", slot.candidate->stretch->name));
    }

    /// Those that are new go where they cost least; the others keep their order.
    void put_where_it_costs_least() {
        std::vector<Slot> all = std::exchange(slots_, {});
        const auto is_old = [](const Slot& slot) { return slot.arranged.base.has_value(); };
        std::ranges::stable_partition(all, is_old);
        for (Slot& slot : all) insert(std::move(slot));
    }

    void insert(Slot slot) {
        std::vector<const Candidate*> list;
        std::size_t wished = 0;
        for (const Slot& placed : slots_) {
            list.push_back(placed.candidate);
            if (placed.stands_for <= slot.stands_for) wished = list.size();
        }
        // Also where it cannot stay: the close of the routine expects someone to be there.
        const Candidate* end = &room_.candidate(task_.base.back());
        std::size_t place = wished;
        if (!slot.arranged.base) place = best_place(list, end, {*slot.candidate, wished}, room_.moves);
        slots_.insert(slots_.begin() + static_cast<std::ptrdiff_t>(place), std::move(slot));
    }

    void replace_item(std::size_t base) {
        const Item& item = task_.base[base];
        const Candidate& hindered = room_.candidate(item);
        const std::string hindrance = room_.limits.hindrance(*hindered.stretch);
        const Candidate* other = most_like(room_, base, taken());
        if (other == nullptr) {
            const std::vector<std::string> areas = purposes(hindered, room_.repertoire);
            result_.notes.push_back(fmt::format("{} is left out ({}); nothing else{}{} is known{}", item.stretch,
                                                hindrance, areas.empty() ? "" : " for ", listed(areas, "or"),
                                                why_none_is_like(room_, base, taken())));
            return;
        }
        const std::string& name = other->stretch->name;
        result_.notes.push_back(fmt::format("{} is left out ({}); {} is in its place", item.stretch, hindrance, name));
        Slot instead = slot_instead(*other, base, fmt::format("in place of {} ({})", item.stretch, hindrance));
        if (is_last(base) && other->stretch->position == hindered.stretch->position) {
            end_ = std::move(instead);
        } else {
            insert(std::move(instead));
        }
    }

    /// Another stretch, done as often as the one of the routine was to be.
    [[nodiscard]] Slot slot_instead(const Candidate& other, std::size_t base, std::string why) const {
        ArrangedItem arranged = new_item(other, std::move(why));
        arranged.item.rounds = task_.base[base].rounds;
        arranged.item.optional = task_.base[base].optional;
        return {&other, base, std::move(arranged)};
    }

    /// What someone named that is not in the routine.
    void add_wished() {
        std::vector<const Candidate*> rests;
        for (const std::string& name : task_.names.only) {
            const Candidate& candidate = *room_.repertoire.find(name);
            if (!is_free(room_, candidate, taken())) continue;
            if (candidate.is_rest) {
                rests.push_back(&candidate);
            } else {
                insert({&candidate, task_.base.size(), new_item(candidate, "asked for")});
            }
        }
        for (const Candidate* rest : rests) {
            if (gets_up_for(*rest, taken())) {
                insert({rest, task_.base.size(), new_item(*rest, "asked for")});
            } else {
                add_rest({rest, task_.base.size(), rest_item(*rest)});
            }
        }
    }

    /// It comes last, but for another rest that is there.
    void add_rest(Slot rest) {
        const bool is_second = end_ && end_->candidate->is_rest;
        if (end_ && !is_second) slots_.push_back(std::move(*end_));
        if (is_second) {
            slots_.push_back(std::move(rest));
        } else {
            end_ = std::move(rest);
        }
    }

    /// Finds another rest where the one of the routine does not stay.
    void see_to_rest() {
        const std::size_t last = task_.base.size() - 1;
        if (!is_rest_at_the_end(last) || (end_ && end_->arranged.base)) return;
        const std::string& name = task_.base[last].stretch;
        const std::string hindrance = room_.limits.hindrance(*room_.candidate(task_.base[last]).stretch);
        const Candidate* other = end_ ? end_->candidate : choose_rest(room_, {taken(), taken()});
        if (other != nullptr && !end_) end_ = Slot{other, last, rest_item(*other)};
        result_.rests_by_words = !end_ && !slots_.empty() && !task_.base_ends_in_rest;
        if (hindrance.empty()) return;
        const std::string instead = end_ ? fmt::format("{} is in its place", other->stretch->name)
                                         : "the session ends with a rest where one is";
        result_.notes.push_back(fmt::format("{} is left out ({}); {}", name, hindrance, instead));
    }

    [[nodiscard]] std::vector<const Candidate*> taken() const {
        std::vector<const Candidate*> taken;
        for (const Slot& slot : slots_) taken.push_back(slot.candidate);
        if (end_) taken.push_back(end_->candidate);
        return taken;
    }

    const ArrangeRoom& room_;
    const ArrangeTask& task_;
    std::vector<Slot> slots_;  ///< All but the last one.
    std::optional<Slot> end_;  ///< The last one, where the close expects it: the routine's, or one in its place.
    std::vector<std::size_t> hindered_;  ///< Places in the routine.
    Arrangement result_;
};

}  // namespace

Arrangement arranged_in_place(const ArrangeRoom& room) { return Replacer(room).replace(); }

}  // namespace cuewell
