#include "plan/repertoire.h"

#include "base/ascii.h"
#include "plan/estimate.h"
#include "script/resting_position.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cuewell {
namespace {

using namespace std::chrono_literals;

/// A stretch with longer holds is one that stays.
constexpr Duration kLongestHoldInMotion = 10s;

/// Gives areas and targets their numbers.
class AreaNumbers {
public:
    AreaNumbers(const std::vector<Area>& areas, Repertoire& repertoire) : repertoire_(repertoire) {
        for (const Area& area : areas) (void)number_of(area.name);
        repertoire_.named = repertoire_.areas.size();
        for (const Area& area : areas) {
            for (const std::string& target : area.targets) areas_of_[target].push_back(number_of_.at(area.name));
        }
    }

    /// The areas of a target, and the target itself.
    void add(const std::string& target, std::vector<std::size_t>& place) {
        place.push_back(number_of(target));
        const auto found = areas_of_.find(target);
        if (found != areas_of_.end()) place.insert(place.end(), found->second.begin(), found->second.end());
    }

private:
    std::size_t number_of(const std::string& name) {
        const auto [found, is_new] = number_of_.try_emplace(name, repertoire_.areas.size());
        if (is_new) repertoire_.areas.push_back(name);
        return found->second;
    }

    Repertoire& repertoire_;
    std::map<std::string, std::size_t> number_of_;
    std::map<std::string, std::vector<std::size_t>> areas_of_;
};

Candidate candidate_of(std::shared_ptr<const Stretch> stretch, AreaNumbers& numbers, Duration breath) {
    Candidate candidate;
    candidate.length = estimated_length(*stretch, breath);
    for (const std::string& target : stretch->targets) numbers.add(in_small_letters(target), candidate.areas);
    std::ranges::sort(candidate.areas);
    const auto repeated = std::ranges::unique(candidate.areas);
    candidate.areas.erase(repeated.begin(), repeated.end());
    std::vector<Step> all = stretch->opening;
    all.insert(all.end(), stretch->each_side.begin(), stretch->each_side.end());
    all.insert(all.end(), stretch->finish.begin(), stretch->finish.end());
    const StepsEstimate whole = estimate_of(all, breath);
    candidate.is_dynamic = whole.longest_hold < kLongestHoldInMotion && (whole.has_repeats || whole.holds == 0);
    if (whole.holds == 1 && !whole.has_repeats) {
        candidate.least_hold = whole.least_hold;
        candidate.longest_hold = whole.longest_hold;
    }
    const bool is_easy = stretch->level == kLevelNames.front() && !stretch->has_sides;
    candidate.is_rest = candidate.longest_hold >= kLeastRest && can_be_rested_in(stretch->position) &&
                        (is_for_rest(*stretch) || is_easy);
    candidate.stretch = std::move(stretch);
    return candidate;
}

}  // namespace

std::optional<std::size_t> Repertoire::area(std::string_view name) const {
    const auto found = std::ranges::find(areas, name);
    if (found == areas.end()) return std::nullopt;
    return static_cast<std::size_t>(found - areas.begin());
}

const Candidate* Repertoire::find(std::string_view stretch) const {
    const auto name_of = [](const Candidate& candidate) -> std::string_view { return candidate.stretch->name; };
    const auto found = std::ranges::lower_bound(candidates, stretch, {}, name_of);
    return found != candidates.end() && found->stretch->name == stretch ? &*found : nullptr;
}

Repertoire repertoire_of(std::vector<std::shared_ptr<const Stretch>> stretches, const std::vector<Area>& areas,
                         Duration breath) {
    Repertoire repertoire;
    std::ranges::sort(stretches, {}, [](const auto& stretch) -> const std::string& { return stretch->name; });
    AreaNumbers numbers(areas, repertoire);
    for (auto& stretch : stretches) repertoire.candidates.push_back(candidate_of(std::move(stretch), numbers, breath));
    return repertoire;
}

std::vector<std::string> purposes(const Candidate& candidate, const Repertoire& repertoire) {
    std::vector<std::string> named;
    std::vector<std::string> targets;
    for (const std::size_t area : candidate.areas)
        (area < repertoire.named ? named : targets).push_back(repertoire.areas[area]);
    return named.empty() ? targets : named;
}

}  // namespace cuewell
