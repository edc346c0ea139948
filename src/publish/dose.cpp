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

/// What of the steps counts, each thing once: how long first, then how often.
class Dose {
public:
    Dose(const PlannedStretch& planned, const Phrasebook& phrases) : phrases_(phrases) {
        for (const auto* steps : {&planned.opening, &planned.repeated, &planned.finish}) look_at(*steps);
        // Sides by themselves are no amount.
        if (holds_.empty() && others_.empty() && times_.empty() && planned.rounds == 1) return;
        if (planned.rounds > 1) add(times_, with_number("dose_rounds", planned.rounds));
        if (planned.passes.front().side) add(times_, shown(phrases.shown, "each_side"));
    }

    std::string text() const {
        std::vector<std::string> all = holds_;
        all.insert(all.end(), others_.begin(), others_.end());
        all.insert(all.end(), times_.begin(), times_.end());
        return fmt::format("{}", fmt::join(all, " · "));
    }

private:
    void look_at(const std::vector<Step>& steps) {
        for (const Step& step : steps) {
            std::visit([&](const auto& what) { look_at(what); }, step.what);
        }
    }

    /// Words, gaps and chimes are no amount.
    template <class Other>
    void look_at(const Other&) {}

    void look_at(const Hold& hold) {
        add(holds_, shown(phrases_.shown, "dose_hold", {{"time", shown_hold(hold, phrases_)}}));
    }

    void look_at(const Count& count) { add(others_, shown_time(phrases_.shown, std::chrono::seconds(count.number))); }

    void look_at(const Breathe& breathe) { add(others_, shown_breaths(phrases_.shown, breathe.breaths.count)); }

    void look_at(const Rest& rest) {
        const std::string time = shown_time(phrases_.shown, time_of(rest.length, phrases_.breath()));
        add(others_, shown(phrases_.shown, "rest", {{"time", time}}));
    }

    void look_at(const Repeat& repeat) {
        if (repeat.times.least > 1) add(times_, with_number("dose_repeat", repeat.times.least));
        look_at(repeat.steps);
    }

    std::string with_number(std::string_view key, int number) const {
        return shown(phrases_.shown, key, {{"n", fmt::format("{}", number)}});
    }

    static void add(std::vector<std::string>& texts, const std::string& text) {
        if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
    }

    const Phrasebook& phrases_;
    std::vector<std::string> holds_;
    std::vector<std::string> others_;  ///< Counts, breaths and rests.
    std::vector<std::string> times_;
};

}  // namespace

std::string dose_of(const PlannedStretch& planned, const Phrasebook& phrases) { return Dose(planned, phrases).text(); }

}  // namespace cuewell
