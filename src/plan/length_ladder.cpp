#include "plan/length_ladder.h"

#include <algorithm>
#include <vector>

namespace cuewell {
namespace {

/// More repeats than that are taken in steps of several.
constexpr int kMostRepeatSteps = 8;
/// So many of the stretches that were left out are tried again.
constexpr std::size_t kMostTakenBack = 64;

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
        switch (verdict_on(question_, written_)) {
            case LengthVerdict::fits: return written_;
            case LengthVerdict::too_long: return shorter();
            case LengthVerdict::too_short: break;
        }
        if (auto found = with_repeats(written_)) return found;
        return longer();
    }

private:
    [[nodiscard]] bool is(LengthVerdict verdict, const LengthForm& form) const {
        return verdict_on(question_, form) == verdict;
    }

    /// The form with repeats of that step, and of the one before from stretch `first` on.
    [[nodiscard]] LengthForm with_repeats(LengthForm form, int step, std::size_t first) const {
        for (std::size_t at = 0; at < form.items.size(); ++at) {
            const int own = at < first ? step : step - 1;
            const bool has_any = repeat_steps_ > 0 && !form.items[at].left_out;
            form.items[at].repeats =
                has_any ? repeat_share(question_.items[at], static_cast<double>(own) / repeat_steps_) : 0.0;
        }
        return form;
    }

    /// The form with as few repeats as it takes: the same share of all, or of the first stretches a step more.
    [[nodiscard]] std::optional<LengthForm> with_repeats(const LengthForm& form) const {
        const std::size_t all = form.items.size();
        for (int step = 0; step <= repeat_steps_; ++step) {
            LengthForm tried = with_repeats(form, step, all);
            const LengthVerdict verdict = verdict_on(question_, tried);
            if (verdict == LengthVerdict::fits) return tried;
            if (verdict == LengthVerdict::too_short) continue;
            if (step == 0) break;
            const std::size_t first = least_of(
                all, [&](std::size_t count) { return !is(LengthVerdict::too_short, with_repeats(form, step, count)); });
            tried = with_repeats(form, step, first);
            return is(LengthVerdict::fits, tried) ? std::optional(std::move(tried)) : std::nullopt;
        }
        return std::nullopt;
    }

    /// The least number from 1 to `most` that is enough; `most` is taken to be.
    template <typename IsEnough>
    [[nodiscard]] static std::size_t least_of(std::size_t most, const IsEnough& is_enough) {
        std::size_t too_few = 0;
        while (most - too_few > 1) {
            const std::size_t middle = too_few + (most - too_few) / 2;
            (is_enough(middle) ? most : too_few) = middle;
        }
        return most;
    }

    [[nodiscard]] LengthForm with_most_repeats(const LengthForm& form) const {
        return with_repeats(form, repeat_steps_, form.items.size());
    }

    [[nodiscard]] bool is_too_short_with_repeats(const LengthForm& form) const {
        return is(LengthVerdict::too_short, with_most_repeats(form));
    }

    /// The written form with so many extra rounds, and of the first `more` stretches with one more.
    [[nodiscard]] LengthForm with_rounds(int extra, std::size_t more = 0) const {
        LengthForm form = written_;
        for (std::size_t at = 0; at < form.items.size(); ++at) {
            if (has_rounds_ && question_.items[at].grows_last) continue;
            form.items[at].extra_rounds = extra + (at < more ? 1 : 0);
        }
        return form;
    }

    std::optional<LengthForm> shorter() const {
        const auto& order = question_.leave_out_order;
        const std::size_t most = std::min(order.size(), written_.items.size() - 1);
        if (most == 0 || is(LengthVerdict::too_long, without(most))) return std::nullopt;
        const std::size_t enough =
            least_of(most, [&](std::size_t count) { return !is(LengthVerdict::too_long, without(count)); });
        auto found = with_repeats(without(enough));
        return found ? std::optional(with_more_kept(*std::move(found), enough)) : std::nullopt;
    }

    [[nodiscard]] LengthForm without(std::size_t count) const {
        LengthForm form = written_;
        for (std::size_t at = 0; at < count; ++at) form.items[question_.leave_out_order[at]].left_out = true;
        return form;
    }

    /// Takes back in what fits beside the rest: what was dropped first may have been short.
    [[nodiscard]] LengthForm with_more_kept(LengthForm form, std::size_t dropped) const {
        for (std::size_t tries = 0; tries < std::min(dropped, kMostTakenBack); ++tries) {
            LengthForm tried = form;
            tried.items[question_.leave_out_order[dropped - 1 - tries]].left_out = false;
            if (auto found = with_repeats(tried)) form = *std::move(found);
        }
        return form;
    }

    std::optional<LengthForm> longer() const {
        const int extra = least_extra_rounds();
        if (extra <= question_.most_extra_rounds) {
            if (auto found = with_repeats(with_rounds(extra))) return found;
            if (auto found = with_uneven_rounds(extra - 1)) return found;
        }
        return with_closing_rest(with_rounds(extra - 1));
    }

    /// So many extra rounds of each that the session can be long enough; one more than there may be where it cannot.
    [[nodiscard]] int least_extra_rounds() const {
        const int most = question_.most_extra_rounds;
        if (most == 0) return 1;
        const Frames once = stretches_of(question_, with_most_repeats(written_)).longest + question_.surround.first;
        const Frames twice =
            stretches_of(question_, with_most_repeats(with_rounds(1))).longest + question_.surround.first;
        int extra = 1;
        if (twice > once && question_.wished > once)
            extra += static_cast<int>(
                std::min<std::int64_t>(most - 1, (question_.wished - once).count() / (twice - once).count()));
        // Rounds that are announced by longer words last longer: the estimate may be a little off.
        while (extra > 1 && !is_too_short_with_repeats(with_rounds(extra - 1))) --extra;
        while (extra <= most && is_too_short_with_repeats(with_rounds(extra))) ++extra;
        return extra;
    }

    /// One round more of as few stretches as it takes, from the first one on.
    [[nodiscard]] std::optional<LengthForm> with_uneven_rounds(int extra) const {
        const std::size_t enough = least_of(written_.items.size(), [&](std::size_t count) {
            return !is_too_short_with_repeats(with_rounds(extra, count));
        });
        return with_repeats(with_rounds(extra, enough));
    }

    [[nodiscard]] std::optional<LengthForm> with_closing_rest(LengthForm form) const {
        if (!may_have_closing_rest(question_, form)) return std::nullopt;
        form.has_closing_rest = true;
        // The rest is what grows last: all else is as long as it can be.
        return with_repeats(form);
    }

    const LengthQuestion& question_;
    LengthForm written_;
    int repeat_steps_ = 0;
    bool has_rounds_ = false;  ///< Not all is rest.
};

}  // namespace

std::optional<LengthForm> instructors_form(const LengthQuestion& question) { return Ladder(question).climb(); }

}  // namespace cuewell
