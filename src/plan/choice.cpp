#include "plan/choice.h"

#include "base/fnv.h"

#include <algorithm>
#include <array>
#include <optional>

namespace cuewell {
namespace {

/// What was done once this week counts so much of what was not.
constexpr double kDoneBefore = 0.6;
constexpr int kMostTimes = 50;
/// So much more counts what is liked.
constexpr double kLiked = 1.25;
/// What is gentle, moderate and demanding, where nobody wished for a level.
constexpr std::array<double, kLevelNames.size()> kByLevel{1.0, 0.9, 0.5};
/// What is for no area that counts.
constexpr double kOfNoArea = 1e-6;
/// A stretch may end so much of its length behind the end of the session: it will be made to fit.
constexpr int kPartThatFits = 2;
/// After so many that are too long the session is full.
constexpr int kMostTooLong = 4;

/// Goes on choosing until nothing more is wanted.
class Chooser {
public:
    Chooser(std::span<const Candidate* const> candidates, const ChoiceTask& task)
        : task_(task), served_(task.weights.size(), 0) {
        for (const Candidate* candidate : candidates) waiting_.push_back({candidate, standing_of(*candidate)});
        std::erase_if(waiting_, [&](const Waiting& waiting) { return value_of(waiting) == 0.0; });
        keep_what_can_fit();
    }

    [[nodiscard]] std::vector<const Candidate*> choose() {
        while (chosen_.size() < task_.most) {
            const auto best = best_waiting();
            if (!best) break;
            const Candidate& next = *waiting_[*best].candidate;
            waiting_.erase(waiting_.begin() + static_cast<std::ptrdiff_t>(*best));
            // One that is too long leaves room for a shorter one; the first is taken as it is.
            if (!chosen_.empty() && length_ + next.length / kPartThatFits > task_.length) {
                if (++too_long_ == kMostTooLong) break;
                continue;
            }
            chosen_.push_back(&next);
            length_ += next.length;
            for (const std::size_t area : next.areas) ++served_[area];
        }
        return chosen_;
    }

private:
    struct Waiting {
        const Candidate* candidate = nullptr;
        double standing = 1.0;
    };

    /// One that is longer than all of the session cannot be made to fit; where all are, the shortest is better than none.
    void keep_what_can_fit() {
        if (waiting_.empty()) return;
        const auto length_of = [](const Waiting& waiting) { return waiting.candidate->length; };
        const Duration shortest = length_of(std::ranges::min(waiting_, {}, length_of));
        std::erase_if(waiting_,
                      [&](const Waiting& waiting) { return length_of(waiting) > std::max(task_.length, shortest); });
    }

    /// How a stretch stands against others for the same areas.
    [[nodiscard]] double standing_of(const Candidate& candidate) const {
        const std::string& name = candidate.stretch->name;
        const bool is_liked = std::ranges::find(task_.liked, name) != task_.liked.end();
        const double by_level = task_.prefers_easy ? kByLevel.at(rank_of(candidate.stretch->level)) : 1.0;
        double standing = is_liked ? kLiked : by_level;
        for (int time = 0; time < std::min(times_done(task_.lately, name), kMostTimes); ++time) standing *= kDoneBefore;
        return standing;
    }

    [[nodiscard]] double value_of(const Waiting& waiting) const {
        double value = task_.takes_all ? kOfNoArea : 0.0;
        for (const std::size_t area : waiting.candidate->areas) value += task_.weights[area] / (1 + served_[area]);
        return value * waiting.standing;
    }

    [[nodiscard]] bool comes_before(const Candidate& a, const Candidate& b) const {
        if (!task_.seed) return a.stretch->name < b.stretch->name;
        return lot(a.stretch->name, *task_.seed) < lot(b.stretch->name, *task_.seed);
    }

    [[nodiscard]] std::optional<std::size_t> best_waiting() const {
        std::optional<std::size_t> best;
        double most = 0.0;
        for (std::size_t at = 0; at < waiting_.size(); ++at) {
            const double value = value_of(waiting_[at]);
            if (value < most) continue;
            if (best && value == most && !comes_before(*waiting_[at].candidate, *waiting_[*best].candidate)) continue;
            best = at;
            most = value;
        }
        return best;
    }

    const ChoiceTask& task_;
    std::vector<Waiting> waiting_;
    std::vector<int> served_;  ///< So many of the chosen are for an area.
    std::vector<const Candidate*> chosen_;
    Duration length_{};
    int too_long_ = 0;
};

}  // namespace

std::vector<const Candidate*> choose(std::span<const Candidate* const> candidates, const ChoiceTask& task) {
    return Chooser(candidates, task).choose();
}

std::size_t rank_of(std::string_view level) {
    const auto known = std::ranges::find(kLevelNames, level);
    const auto rank = static_cast<std::size_t>(known - kLevelNames.begin());
    return std::min(rank, kLevelNames.size() - 1);
}

int times_done(const DoneLately& lately, std::string_view name) {
    const auto done = lately.find(name);
    return done == lately.end() ? 0 : done->second;
}

double likeness(const Candidate& a, const Candidate& b) {
    const auto is_shared = [&](std::size_t area) { return std::ranges::binary_search(b.areas, area); };
    const auto shared = static_cast<std::size_t>(std::ranges::count_if(a.areas, is_shared));
    const std::size_t all = a.areas.size() + b.areas.size() - shared;
    return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

std::uint64_t lot(std::string_view name, std::uint64_t seed) {
    // The seed goes in last, and is spread over all bits: days that follow each other must not give lots that do.
    std::uint64_t value = fnv1a(name) ^ seed * 0x9E3779B97F4A7C15U;
    value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9U;
    value = (value ^ value >> 27) * 0x94D049BB133111EBU;
    return value ^ value >> 31;
}

}  // namespace cuewell
