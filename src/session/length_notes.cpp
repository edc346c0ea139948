#include "session/length_notes.h"

#include "base/duration_text.h"
#include "base/sentence_parts.h"
#include "script/widest_repeat.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace cuewell {
namespace {

/// Changes that nobody notices are not told.
constexpr Duration kWorthTelling = std::chrono::seconds(1);
constexpr std::size_t kMostNames = 4;

std::string amount_text(Duration length) {
    const auto seconds = std::chrono::round<std::chrono::seconds>(length);
    return seconds.count() < 60 ? fmt::format("{} s", seconds.count()) : to_clock_text(length);
}

/// Lengths before and after.
class Change {
public:
    void add(Duration before, Duration after) { by_ += after - before; }
    [[nodiscard]] bool is_worth_telling() const { return std::chrono::abs(by_) >= kWorthTelling; }
    /// "3:20 more", or "8 s less".
    [[nodiscard]] std::string text() const {
        return amount_text(std::chrono::abs(by_)) + (by_ > Duration::zero() ? " more" : " less");
    }

private:
    Duration by_{};
};

/// Tells what a wished length has made of a session, a sentence each.
class ChangeNotes {
public:
    ChangeNotes(const LengthChanges& changes, PlanNotes& notes) : changes_(changes), notes_(notes) {}

    void add_planned() {
        if (changes_.has_less_guidance) note("less is said (--guidance familiar), as there is no time for all");
        add_left_out();
        add_repeats();
        add_rounds();
    }

    void add_stretched(const FittedSheets& sheets) {
        Change firm;
        Change paced;
        Duration closing_rest{};
        for (std::size_t at = 0; at < sheets.before.cues.size(); ++at) {
            const Cue& before = sheets.before.cues[at];
            const Cue& after = sheets.after.cues[at];
            if (const auto* hold = std::get_if<HoldCueSpan>(&before.what)) {
                firm.add(hold->length, std::get<HoldCueSpan>(after.what).length);
            } else if (const auto* silence = std::get_if<SilenceCue>(&before.what)) {
                const Duration length = std::get<SilenceCue>(after.what).length;
                if (silence->kind == SilenceKind::rest && is_closing_rest(before)) {
                    closing_rest = length;
                } else {
                    (silence->is_paced ? paced : firm).add(silence->length, length);
                }
            }
        }
        if (firm.is_worth_telling()) note(fmt::format("holds and rests last {} in all", firm.text()));
        if (paced.is_worth_telling()) note(fmt::format("pauses and the time to move last {} in all", paced.text()));
        if (closing_rest > Duration::zero())
            note(fmt::format("a rest of {} before the close", to_clock_text(closing_rest)));
    }

private:
    void note(const std::string& text) { notes_.push_back(changes_.wish + ": " + text); }

    [[nodiscard]] const Item& item(std::size_t at) const {
        return changes_.session.routine.routine.items[changes_.items[at]].item;
    }

    /// The name of a stretch; where the routine lists it several times, also which of them is meant.
    [[nodiscard]] std::string name_of(std::size_t at) const {
        const std::string& name = item(at).stretch;
        std::size_t number = 0;
        std::size_t all = 0;
        for (std::size_t other = 0; other < changes_.items.size(); ++other) {
            if (item(other).stretch != name) continue;
            ++all;
            if (other <= at) ++number;
        }
        return all == 1 ? name : fmt::format("{} ({} of {})", name, number, all);
    }

    void add_left_out() {
        std::vector<std::string> names;
        for (std::size_t at = 0; at < changes_.items.size(); ++at) {
            if (changes_.form.items[at].left_out) names.push_back(name_of(at));
        }
        if (names.empty()) return;
        const bool is_one = names.size() == 1;
        note(fmt::format("left out {} ({}{}), which {} not fit", listed(names), amount_text(changes_.left_out),
                         is_one ? "" : " in all", is_one ? "does" : "do"));
    }

    void add_repeats() {
        for (std::size_t at = 0; at < changes_.items.size(); ++at) {
            const WholeNumberRange range = widest_repeat(*changes_.session.routine.library.at(item(at).stretch));
            const int more =
                static_cast<int>(std::lround(changes_.form.items[at].repeats * (range.most - range.least)));
            if (more > 0)
                note(fmt::format("{} repeats {} times where {} is the least", name_of(at), range.least + more,
                                 range.least));
        }
    }

    void add_rounds() {
        std::map<int, std::vector<std::string>> by_rounds;
        bool has_more = false;
        for (std::size_t at = 0; at < changes_.items.size(); ++at) {
            const ItemForm& form = changes_.form.items[at];
            if (form.left_out) continue;
            has_more = has_more || form.extra_rounds > 0;
            by_rounds[item(at).rounds + form.extra_rounds].push_back(name_of(at));
        }
        if (!has_more) return;
        const auto most = std::ranges::max_element(by_rounds, {}, [](const auto& each) { return each.second.size(); });
        std::string text = fmt::format("{} round{} of each stretch", most->first, most->first == 1 ? "" : "s");
        for (const auto& [rounds, names] : by_rounds) {
            if (rounds == most->first) continue;
            const bool is_short = names.size() <= kMostNames;
            text +=
                fmt::format(", {} of {}", rounds, is_short ? listed(names) : fmt::format("{} others", names.size()));
        }
        note(text);
    }

    [[nodiscard]] bool is_closing_rest(const Cue& cue) const {
        const SourceSpan& phrase = changes_.session.phrases.closing_rest.where();
        return changes_.session.phrases.source && cue.context.where.text == phrase.text &&
               cue.context.where.start == phrase.start;
    }

    const LengthChanges& changes_;
    PlanNotes& notes_;
};

}  // namespace

void add_notes(PlanNotes& notes, const LengthChanges& changes) { ChangeNotes(changes, notes).add_planned(); }

void add_notes(PlanNotes& notes, const LengthChanges& changes, const FittedSheets& sheets) {
    ChangeNotes teller(changes, notes);
    teller.add_planned();
    teller.add_stretched(sheets);
}

}  // namespace cuewell
