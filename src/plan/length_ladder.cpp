#include "plan/length_ladder.h"

#include <algorithm>

namespace cuewell {
namespace {

/// More repeats than that are taken in steps of several.
constexpr int kMostRepeatSteps = 8;

Frames distance(Frames a, Frames b) { return a > b ? a - b : b - a; }

/// A form, and how far it is from lasting as wished by itself.
struct Rung {
    LengthForm form;
    Frames off;
};

/// Tries forms in the order in which they are preferred.
class Ladder {
public:
    explicit Ladder(const LengthQuestion& question) : question_(question), written_{{}, false} {
        written_.items.resize(question.items.size());
        for (const LengthItem& item : question.items) {
            repeat_steps_ = std::max(repeat_steps_, std::min(item.repeat_levels, kMostRepeatSteps));
            has_rounds_ = has_rounds_ || !item.grows_last;
        }
    }

    std::optional<LengthForm> climb() {
        // Pauses are squeezed by half of what they can be before a stretch is left out, and only then by more.
        for (const bool is_easy : {true, false}) {
            is_easy_ = is_easy;
            const LengthSpan span = span_of(question_, written_);
            auto form = fitting(written_);
            if (!form) form = is_longer_than(least_of(span)) ? longer() : shorter();
            if (form) return form;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] bool is_longer_than(Frames length) const { return question_.wished > length; }

    /// The least that a session with this span is squeezed to.
    [[nodiscard]] Frames least_of(const LengthSpan& span) const {
        const Frames squeezed((span.usual - span.shortest).count() / 2);
        return (is_easy_ ? span.usual - squeezed : span.shortest) + question_.margin;
    }

    [[nodiscard]] Frames most_of(const LengthForm& form) const {
        return span_of(question_, with_repeats(form, 1.0)).longest - question_.margin;
    }

    [[nodiscard]] LengthForm with_repeats(LengthForm form, double share) const {
        for (std::size_t at = 0; at < form.items.size(); ++at)
            form.items[at].repeats = form.items[at].left_out ? 0.0 : repeat_share(question_.items[at], share);
        return form;
    }

    [[nodiscard]] LengthForm with_rounds(int extra) const {
        LengthForm form = written_;
        for (std::size_t at = 0; at < form.items.size(); ++at) {
            if (!has_rounds_ || !question_.items[at].grows_last) form.items[at].extra_rounds = extra;
        }
        return form;
    }

    /// The form with as many repeats as bring it nearest to the wished length, if it can be stretched or squeezed to that.
    [[nodiscard]] std::optional<Rung> rung(const LengthForm& form) const {
        std::optional<Rung> best;
        for (int step = 0; step <= repeat_steps_; ++step) {
            LengthForm tried = with_repeats(form, repeat_steps_ == 0 ? 0.0 : static_cast<double>(step) / repeat_steps_);
            const LengthSpan span = span_of(question_, tried);
            if (question_.wished < least_of(span)) break;
            if (question_.wished > span.longest - question_.margin) continue;
            const Frames off = distance(span.usual, question_.wished);
            if (!best || off < best->off) best = Rung{std::move(tried), off};
        }
        return best;
    }

    [[nodiscard]] std::optional<LengthForm> fitting(const LengthForm& form) const {
        auto found = rung(form);
        return found ? std::optional(std::move(found->form)) : std::nullopt;
    }

    [[nodiscard]] std::optional<LengthForm> with_closing_rest(LengthForm form) const {
        if (!may_have_closing_rest(question_, form)) return std::nullopt;
        form.has_closing_rest = true;
        return fitting(form);
    }

    std::optional<LengthForm> shorter() const {
        LengthForm form = written_;
        std::vector<std::size_t> dropped;
        for (const std::size_t item : question_.leave_out_order) {
            if (dropped.size() + 1 == form.items.size()) break;
            form.items[item].left_out = true;
            dropped.push_back(item);
            if (auto found = fitting(form)) return with_more_kept(*std::move(found), dropped);
            if (question_.wished > most_of(form)) return filled(form, dropped);
        }
        return std::nullopt;
    }

    /// Takes back in what fits beside the rest without squeezing anything: what was dropped first may have been short.
    [[nodiscard]] LengthForm with_more_kept(LengthForm form, const std::vector<std::size_t>& dropped) const {
        for (auto item = dropped.rbegin(); item != dropped.rend(); ++item) {
            LengthForm tried = with_repeats(form, 0.0);
            tried.items[*item].left_out = false;
            if (span_of(question_, tried).usual > question_.wished) continue;
            if (auto found = fitting(tried)) form = *std::move(found);
        }
        return form;
    }

    /// One stretch fewer is too short, one more too long: another one of those that were dropped, or a rest at the end.
    [[nodiscard]] std::optional<LengthForm> filled(const LengthForm& form,
                                                   const std::vector<std::size_t>& dropped) const {
        for (auto item = dropped.rbegin(); item != dropped.rend(); ++item) {
            LengthForm tried = form;
            tried.items[*item].left_out = false;
            if (auto found = fitting(tried)) return found;
        }
        return with_closing_rest(form);
    }

    std::optional<LengthForm> longer() const {
        if (question_.most_extra_rounds < 1) return with_closing_rest(written_);
        if (auto found = nearest_rounds()) return found;
        const Frames once = most_of(written_);
        const Frames more = most_of(with_rounds(1)) - once;
        if (more <= Frames()) return with_closing_rest(written_);
        int extra = std::clamp(static_cast<int>((question_.wished - once).count() / more.count()), 0,
                               question_.most_extra_rounds);
        // Rounds that are announced by longer words last longer: the estimate may be one too low, or too high.
        while (extra > 0 && most_of(with_rounds(extra)) > question_.wished) --extra;
        while (extra < question_.most_extra_rounds && most_of(with_rounds(extra + 1)) < question_.wished) ++extra;
        if (extra < question_.most_extra_rounds) {
            if (auto found = fitting(with_rounds(extra + 1))) return found;
        }
        return with_closing_rest(with_rounds(extra));
    }

    /// As many rounds as bring the session nearest to the wished length by themselves.
    [[nodiscard]] std::optional<LengthForm> nearest_rounds() const {
        const Frames once = span_of(question_, written_).usual;
        const Frames more = span_of(question_, with_rounds(1)).usual - once;
        if (more <= Frames()) return std::nullopt;
        const int few = std::max(1, static_cast<int>((question_.wished - once).count() / more.count()));
        std::optional<Rung> best;
        for (const int extra : {few, few + 1}) {
            if (extra > question_.most_extra_rounds) break;
            auto found = rung(with_rounds(extra));
            if (found && (!best || found->off < best->off)) best = std::move(found);
        }
        return best ? std::optional(std::move(best->form)) : std::nullopt;
    }

    const LengthQuestion& question_;
    LengthForm written_;
    int repeat_steps_ = 0;
    bool has_rounds_ = false;  ///< Not all is rest.
    bool is_easy_ = true;
};

}  // namespace

std::optional<LengthForm> instructors_form(const LengthQuestion& question) { return Ladder(question).climb(); }

}  // namespace cuewell
