#include "plan/estimate.h"

#include <algorithm>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// Fourteen letters a second with the gap behind a line: near enough for a choice, and never shown as exact.
constexpr Duration kLetter = 70ms;
constexpr Duration kGap = 800ms;
/// To say what comes next, and to get there.
constexpr Duration kAnnouncement = 14s;
constexpr Duration kChangeOfSides = 7s;

/// Adds up what steps take.
class Estimator {
public:
    explicit Estimator(Duration breath) : breath_(breath) {}

    void add(const std::vector<Step>& steps, int times = 1) {
        for (const Step& step : steps) std::visit([&](const auto& what) { add_step(what, times); }, step.what);
    }

    [[nodiscard]] const StepsEstimate& result() const { return result_; }

private:
    void add_step(const Say& say, int times) {
        const auto letters = static_cast<std::int64_t>(say.text.plain().size());
        result_.length += times * (kGap + letters * kLetter);
    }
    void add_step(const Pause& pause, int times) { result_.length += times * time_of(pause.length, breath_); }
    void add_step(const Rest& rest, int times) { add_quiet(times * time_of(rest.length, breath_)); }
    void add_step(const Hold& hold, int times) {
        ++result_.holds;
        result_.least_hold = time_of(hold.length.shortest, breath_);
        result_.longest_hold = std::max(result_.longest_hold, time_of(hold.length.longest, breath_));
        add_quiet(times * result_.least_hold);
    }
    void add_step(const Count& count, int times) { result_.length += times * std::chrono::seconds(count.number); }
    void add_step(const Breathe& breathe, int times) { add_quiet(times * breathe.breaths.count * breath_); }
    void add_step(const Repeat& repeat, int times) {
        result_.has_repeats = true;
        // Nobody needs to know more of a script that lasts for hours.
        constexpr int kMostTimes = 10'000;
        add(repeat.steps, std::min(kMostTimes, times * repeat.times.least));
    }
    template <typename Silent>
    void add_step(const Silent&, int) {}

    void add_quiet(Duration length) {
        result_.length += length;
        result_.quiet += length;
    }

    Duration breath_;
    StepsEstimate result_;
};

}  // namespace

StepsEstimate estimate_of(const std::vector<Step>& steps, Duration breath) {
    Estimator estimator(breath);
    estimator.add(steps);
    return estimator.result();
}

Duration estimated_length(const Stretch& stretch, Duration breath) {
    Duration length =
        kAnnouncement + estimate_of(stretch.opening, breath).length + estimate_of(stretch.finish, breath).length;
    if (stretch.has_sides) length += 2 * estimate_of(stretch.each_side, breath).length + kChangeOfSides;
    return length;
}

}  // namespace cuewell
