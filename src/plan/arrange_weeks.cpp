#include "plan/arrange_weeks.h"

#include "plan/arrange_turns.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace cuewell {
namespace {

constexpr std::uint64_t kWeek = 7;
constexpr std::uint64_t kPair = 2 * kWeek;
/// The first of January 1970 was a Thursday.
constexpr std::uint64_t kWeekdayOfTheFirstDay = 3;

/// Chooses for the days of a pair of weeks, one after the other. They are counted from its first one.
class PairOfWeeks {
public:
    PairOfWeeks(const ArrangeTask& task, const Repertoire& repertoire, const ArrangeOnce& arrange_once,
                std::uint64_t first)
        : task_(task), repertoire_(repertoire), arrange_once_(arrange_once), first_(first) {}

    const Arrangement& chosen_on(std::uint64_t day) {
        while (chosen_.size() <= day) {
            chosen_.push_back(choose(chosen_.size()));
            names_.push_back(names_of(chosen_.back()));
        }
        return chosen_[day];
    }

private:
    [[nodiscard]] Arrangement choose(std::uint64_t day) {
        ArrangeTask task = task_;
        // Days may wrap around: a seed can be any number.
        task.day = first_ + day;
        task.lately = done_before(task, task.day);
        for (const auto& [name, times] : chosen_this_week(day)) task.lately[name] = std::max(times, task.lately[name]);
        const std::vector<ChosenNames> around = neighbours(day);
        std::optional<Arrangement> best;
        each_choice(task, repertoire_, arrange_once_, [&](const Arrangement& choice) {
            const bool is_new =
                std::ranges::find(around, names_of(choice)) == around.end() && days_since_chosen(task, choice) >= kWeek;
            if (is_new || !best) best = choice;
            return !is_new;
        });
        return *std::move(best);
    }

    [[nodiscard]] DoneLately chosen_this_week(std::uint64_t day) const {
        DoneLately done;
        for (std::uint64_t before = day / kWeek * kWeek; before < day; ++before) {
            for (const std::string& name : names_[before]) ++done[name];
        }
        return done;
    }

    /// What is chosen less than a week before a day of this pair, or behind it in the next one.
    std::vector<ChosenNames> neighbours(std::uint64_t day) {
        std::vector<ChosenNames> around;
        for (std::uint64_t back = 1; back < kWeek && back <= day; ++back) around.push_back(names_[day - back]);
        for (std::uint64_t ahead = kPair - day; ahead < kWeek; ++ahead)
            around.push_back(names_of(next_pair().chosen_on(day + ahead - kPair)));
        return around;
    }

    PairOfWeeks& next_pair() {
        if (!next_) next_ = std::make_unique<PairOfWeeks>(task_, repertoire_, arrange_once_, first_ + kPair);
        return *next_;
    }

    const ArrangeTask& task_;
    const Repertoire& repertoire_;
    const ArrangeOnce& arrange_once_;
    std::uint64_t first_ = 0;
    std::vector<Arrangement> chosen_;  ///< By day.
    std::vector<ChosenNames> names_;
    std::unique_ptr<PairOfWeeks> next_;
};

}  // namespace

Arrangement arranged_in_weeks(const ArrangeTask& task, const Repertoire& repertoire, const ArrangeOnce& arrange_once) {
    const std::uint64_t day = (task.day + kWeekdayOfTheFirstDay) % kPair;
    return PairOfWeeks(task, repertoire, arrange_once, task.day - day).chosen_on(day);
}

}  // namespace cuewell
