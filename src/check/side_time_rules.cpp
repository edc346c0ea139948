#include "check/side_time_rules.h"

#include "base/duration_text.h"
#include "check/side_words.h"
#include "check/step_runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <numeric>
#include <vector>

namespace cuewell {
namespace {

/// What is done by lines that name a side, where the script is not done on each side by itself.
struct SideTimes {
    std::vector<Duration> first;   ///< Holds, counts and breaths of the side that is named first.
    std::vector<Duration> second;  ///< Of the other one; what is done on neither side may stand behind them.
    bool first_is_right = true;
    const Step* turn = nullptr;  ///< The first line that names the other side.
};

/// How long a step keeps the body at work, whatever the pace.
Duration work_in(const Step& step, Duration breath) {
    if (const auto* hold = std::get_if<Hold>(&step.what)) return time_of(hold->length.shortest, breath);
    if (const auto* count = std::get_if<Count>(&step.what)) return count->number * Duration(std::chrono::seconds(1));
    if (const auto* breaths = std::get_if<Breathe>(&step.what)) return breaths->breaths.count * breath;
    return Duration::zero();
}

/// Which side a line speaks of, where it is one of them.
std::optional<Side> side_of(const Step& step, const WordLists& words) {
    const Say* say = plain_words(step);
    if (say == nullptr || say->text.is_sided()) return std::nullopt;
    const SidesNamed sides = sides_named(say->text.plain(), words);
    if (sides.right == sides.left) return std::nullopt;
    return sides.right ? Side::right : Side::left;
}

SideTimes side_times(const StepRun& run, const WordLists& words, Duration breath) {
    SideTimes times;
    std::optional<Side> first;
    std::optional<Side> present;
    for (const Step* step : run) {
        if (const auto side = side_of(*step, words)) {
            if (!first) first = side;
            present = side;
            if (side != first && times.turn == nullptr) times.turn = step;
        }
        const Duration work = work_in(*step, breath);
        if (present && work > Duration::zero()) (present == first ? times.first : times.second).push_back(work);
    }
    times.first_is_right = first == Side::right;
    return times;
}

Duration sum_of(const std::vector<Duration>& lengths) {
    return std::accumulate(lengths.begin(), lengths.end(), Duration::zero());
}

/// How long the second side is at work: of the sums from its beginning the one that comes nearest to what the first side
/// has, for what is done on neither side may stand behind it.
Duration nearest_sum(const std::vector<Duration>& lengths, Duration wanted) {
    if (lengths.empty() || wanted == Duration::zero()) return Duration::zero();
    std::vector<Duration> sums;
    std::partial_sum(lengths.begin(), lengths.end(), std::back_inserter(sums));
    return *std::ranges::min_element(sums, {}, [&](Duration sum) { return std::chrono::abs(sum - wanted); });
}

Findings find_unequal_side_times(const CheckedScript& script) {
    Findings findings;
    if (!script.words || (script.is_stretch() && script.stretch().has_sides)) return findings;
    for (const StepRun& run : step_runs(script)) {
        const SideTimes times = side_times(run, *script.words, script.phrases->breath());
        if (times.turn == nullptr) continue;
        const Duration first_work = sum_of(times.first);
        const Duration second_work = nearest_sum(times.second, first_work);
        if (first_work == second_work) continue;
        const auto [first, second] = times.first_is_right ? std::pair("right", "left") : std::pair("left", "right");
        findings.push_back({times.turn->where,
                            fmt::format("the {} side is at work for {}, and the {} for {}", first,
                                        to_script_text(first_work), second, to_script_text(second_work)),
                            "give both sides the same holds and counts"});
    }
    return findings;
}

}  // namespace

Rules side_time_rules() {
    return {
        {"unequal-side-times", Severity::warning, RuleScope::scripts,
         "A side that is always held or counted for longer becomes another side than its twin.",
         find_unequal_side_times},
    };
}

}  // namespace cuewell
