#include "publish/dose.h"

#include "publish/shown_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace cuewell {
namespace {

/// What of the steps counts, each thing once.
class Dose {
public:
    Dose(const PlannedStretch& planned, const Phrasebook& phrases) : phrases_(phrases) {
        for (const auto* steps : {&planned.opening, &planned.repeated, &planned.finish}) look_at(*steps);
        if (planned.rounds > 1) add(rest_, with_number("dose_rounds", planned.rounds));
        if (planned.passes.front().side) add(rest_, shown(phrases.shown, "each_side"));
    }

    std::string text() const {
        std::vector<std::string> all;
        if (!holds_.empty()) {
            const std::string times = fmt::format("{}", fmt::join(holds_, ", "));
            all.push_back(shown(phrases_.shown, "dose_hold", {{"time", times}}));
        }
        all.insert(all.end(), rest_.begin(), rest_.end());
        return fmt::format("{}", fmt::join(all, ", "));
    }

private:
    void look_at(const std::vector<Step>& steps) {
        for (const Step& step : steps) {
            if (const auto* hold = std::get_if<Hold>(&step.what)) add(holds_, time_of_hold(*hold));
            if (const auto* breathe = std::get_if<Breathe>(&step.what)) {
                add(rest_, shown_breaths(phrases_.shown, breathe->breaths.count));
            }
            if (const auto* repeat = std::get_if<Repeat>(&step.what)) {
                if (repeat->times.least > 1) add(rest_, with_number("dose_repeat", repeat->times.least));
                look_at(repeat->steps);
            }
        }
    }

    std::string time_of_hold(const Hold& hold) const {
        const Duration length = time_of(hold.length.shortest, phrases_.breath());
        return hold.in_breaths ? shown_breaths(phrases_.shown, length / phrases_.breath())
                               : shown_time(phrases_.shown, length);
    }

    std::string with_number(std::string_view key, int number) const {
        return shown(phrases_.shown, key, {{"n", fmt::format("{}", number)}});
    }

    static void add(std::vector<std::string>& texts, const std::string& text) {
        if (std::ranges::find(texts, text) == texts.end()) texts.push_back(text);
    }

    const Phrasebook& phrases_;
    std::vector<std::string> holds_;
    std::vector<std::string> rest_;
};

}  // namespace

std::string dose_of(const PlannedStretch& planned, const Phrasebook& phrases) { return Dose(planned, phrases).text(); }

}  // namespace cuewell
