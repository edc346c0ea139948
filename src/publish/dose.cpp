#include "publish/dose.h"

#include "publish/shown_hold.h"
#include "publish/shown_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <vector>

namespace cuewell {
namespace {

/// Something that is done, and how often on end.
struct Amount {
    std::string text;  ///< Empty where only how often is known: "Roll your shoulders", three times.
    std::int64_t times = 1;
    bool is_hold = false;
};

using Amounts = std::vector<Amount>;

/// Reads amounts out of steps.
class AmountReader {
public:
    explicit AmountReader(const Phrasebook& phrases) : phrases_(phrases) {}

    Amounts read(const std::vector<Step>& steps) {
        for (const Step& step : steps) std::visit([&](const auto& what) { look_at(what); }, step.what);
        return std::move(amounts_);
    }

private:
    /// Words, gaps and chimes are no amount.
    template <class Other>
    void look_at(const Other&) {}

    void look_at(const Hold& hold) {
        amounts_.push_back({shown(phrases_.shown, "dose_hold", {{"time", shown_hold(hold, phrases_)}}), times_, true});
    }

    void look_at(const Count& count) { add(shown_time(phrases_.shown, std::chrono::seconds(count.number))); }

    void look_at(const Breathe& breathe) { add(shown_breaths(phrases_.shown, breathe.breaths.count)); }

    void look_at(const Rest& rest) {
        const std::string time = shown_time(phrases_.shown, time_of(rest.length, phrases_.breath()));
        add(shown(phrases_.shown, "rest", {{"time", time}}));
    }

    void look_at(const Repeat& repeat) {
        const std::size_t before = amounts_.size();
        const std::int64_t times_around = times_;
        times_ *= repeat.times.least;
        for (const Step& step : repeat.steps) std::visit([&](const auto& what) { look_at(what); }, step.what);
        if (amounts_.size() == before && times_ > 1) add({});
        times_ = times_around;
    }

    void add(std::string text) { amounts_.push_back({std::move(text), times_}); }

    const Phrasebook& phrases_;
    Amounts amounts_;
    std::int64_t times_ = 1;
};

/// The amounts that tell the most: where something is held or counted, what is only done again tells nothing.
Amounts told_ones(Amounts amounts) {
    if (std::ranges::any_of(amounts, [](const Amount& amount) { return !amount.text.empty(); }))
        std::erase_if(amounts, [](const Amount& amount) { return amount.text.empty(); });
    std::ranges::stable_partition(amounts, &Amount::is_hold);
    return amounts;
}

/// Whether one number tells how often all of them are done; where they differ, the steps tell it.
bool are_done_alike(const Amounts& amounts) {
    return std::ranges::all_of(amounts, [&](const Amount& each) { return each.times == amounts.front().times; });
}

class DoseWriter {
public:
    DoseWriter(const PlannedStretch& planned, const Phrasebook& phrases) : planned_(planned), phrases_(phrases) {}

    std::string text() {
        const bool has_sides = planned_.passes.front().side.has_value();
        Amounts amounts = amounts_in({&planned_.repeated});
        const bool is_on_each_side = has_sides && !amounts.empty();
        // What is done once around the sides is no dose of theirs.
        if (!is_on_each_side) amounts = amounts_in({&planned_.opening, &planned_.repeated, &planned_.finish});
        // Sides by themselves are no amount.
        if (amounts.empty() && planned_.rounds == 1) return {};
        for (const Amount& amount : amounts) add(amount.text);
        if (!amounts.empty() && amounts.front().times > 1 && are_done_alike(amounts))
            add(with_number("dose_repeat", amounts.front().times));
        if (planned_.rounds > 1) add(with_number("dose_rounds", planned_.rounds));
        if (has_sides && (is_on_each_side || amounts.empty())) add(shown(phrases_.shown, "each_side"));
        return fmt::format("{}", fmt::join(texts_, " · "));
    }

private:
    Amounts amounts_in(const std::vector<const std::vector<Step>*>& parts) const {
        Amounts all;
        for (const auto* steps : parts) {
            const Amounts more = AmountReader(phrases_).read(*steps);
            all.insert(all.end(), more.begin(), more.end());
        }
        return told_ones(std::move(all));
    }

    std::string with_number(std::string_view key, std::int64_t number) const {
        return shown(phrases_.shown, key, {{"n", fmt::format("{}", number)}});
    }

    void add(const std::string& text) {
        if (!text.empty() && std::ranges::find(texts_, text) == texts_.end()) texts_.push_back(text);
    }

    const PlannedStretch& planned_;
    const Phrasebook& phrases_;
    std::vector<std::string> texts_;
};

}  // namespace

std::string dose_of(const PlannedStretch& planned, const Phrasebook& phrases) {
    return DoseWriter(planned, phrases).text();
}

}  // namespace cuewell
