#include "publish/dose.h"

#include "publish/shown_hold.h"
#include "publish/shown_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iterator>
#include <vector>

namespace cuewell {
namespace {

/// Something that is done, and how often on end.
struct Amount {
    std::string text;  ///< Empty where only how often is known: "Roll your shoulders", three times.
    std::int64_t times = 1;
    enum class Kind { hold, other, rest } kind = Kind::other;
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
        amounts_.push_back(
            {shown(phrases_.shown, "dose_hold", {{"time", shown_hold(hold, phrases_)}}), times_, Amount::Kind::hold});
    }

    void look_at(const Count& count) { add(shown_time(phrases_.shown, std::chrono::seconds(count.number))); }

    void look_at(const Breathe& breathe) { add(shown_breaths(phrases_.shown, breathe.breaths.count)); }

    void look_at(const Rest& rest) {
        const std::string time = shown_time(phrases_.shown, time_of(rest.length, phrases_.breath()));
        amounts_.push_back({shown(phrases_.shown, "rest", {{"time", time}}), times_, Amount::Kind::rest});
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

bool is_rest(const Amount& amount) { return amount.kind == Amount::Kind::rest; }

/// The amounts that tell the most: where something is held or counted, what is only done again tells nothing, and no rest
/// but those between.
Amounts told_ones(Amounts amounts) {
    if (std::ranges::any_of(amounts, [](const Amount& amount) { return !amount.text.empty(); }))
        std::erase_if(amounts, [](const Amount& amount) { return amount.text.empty(); });
    std::ranges::stable_sort(amounts, {}, &Amount::kind);
    if (!amounts.empty() && !is_rest(amounts.front())) {
        const auto is_between = [&](const Amount& rest) {
            return std::ranges::any_of(
                amounts, [&](const Amount& other) { return !is_rest(other) && other.times == rest.times; });
        };
        Amounts told;
        std::ranges::copy_if(amounts, std::back_inserter(told),
                             [&](const Amount& each) { return !is_rest(each) || is_between(each); });
        return told;
    }
    return amounts;
}

class DoseWriter {
public:
    DoseWriter(const PlannedStretch& planned, const Phrasebook& phrases) : planned_(planned), phrases_(phrases) {}

    std::string text() const {
        const bool has_sides = planned_.passes.front().side.has_value();
        Amounts amounts = amounts_in({&planned_.repeated});
        const bool is_on_each_side = has_sides && !std::ranges::all_of(amounts, is_rest);
        // What is done once around the sides is no dose of theirs.
        if (!is_on_each_side) amounts = amounts_in({&planned_.opening, &planned_.repeated, &planned_.finish});
        // Sides by themselves are no amount.
        if (amounts.empty() && planned_.rounds == 1) return {};
        std::vector<std::string> texts;
        if (!amounts.empty()) texts.push_back(in_groups(amounts));
        if (planned_.rounds > 1) texts.push_back(with_number("dose_rounds", planned_.rounds));
        if (has_sides && (is_on_each_side || amounts.empty())) texts.push_back(shown(phrases_.shown, "each_side"));
        return fmt::format("{}", fmt::join(texts, " · "));
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

    /// What is done equally often stands together, with how often behind it: "Hold 30 seconds + Hold 5 seconds · 3 times".
    [[nodiscard]] std::string in_groups(const Amounts& amounts) const {
        std::vector<std::string> groups;
        for (auto first = amounts.begin(); first != amounts.end();) {
            const auto end =
                std::find_if(first, amounts.end(), [&](const Amount& each) { return each.times != first->times; });
            groups.push_back(group(first, end));
            first = end;
        }
        return fmt::format("{}", fmt::join(groups, " + "));
    }

    [[nodiscard]] std::string group(Amounts::const_iterator first, Amounts::const_iterator end) const {
        std::vector<std::string> texts;
        for (auto amount = first; amount != end; ++amount) {
            if (!amount->text.empty() && std::ranges::find(texts, amount->text) == texts.end())
                texts.push_back(amount->text);
        }
        if (first->times > 1) texts.push_back(with_number("dose_repeat", first->times));
        return fmt::format("{}", fmt::join(texts, " · "));
    }

    std::string with_number(std::string_view key, std::int64_t number) const {
        return shown(phrases_.shown, key, {{"n", fmt::format("{}", number)}});
    }

    const PlannedStretch& planned_;
    const Phrasebook& phrases_;
};

}  // namespace

std::string dose_of(const PlannedStretch& planned, const Phrasebook& phrases) {
    return DoseWriter(planned, phrases).text();
}

}  // namespace cuewell
