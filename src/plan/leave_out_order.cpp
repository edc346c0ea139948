#include "plan/leave_out_order.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace cuewell {
namespace {

/// The stretches that are still there, and how many of them there are for each target.
class Remaining {
public:
    explicit Remaining(const std::vector<LeaveOutCandidate>& candidates) {
        std::map<std::string, std::size_t> numbers;
        for (const LeaveOutCandidate& candidate : candidates) {
            std::vector<std::size_t>& own = targets_.emplace_back();
            for (const std::string& target : candidate.stretch->targets)
                own.push_back(numbers.try_emplace(target, numbers.size()).first->second);
        }
        counts_.resize(numbers.size());
        for (const auto& own : targets_) {
            for (const std::size_t target : own) ++counts_[target];
        }
    }

    [[nodiscard]] bool is_covered(std::size_t stretch) const {
        return std::ranges::all_of(targets_[stretch], [&](std::size_t target) { return counts_[target] > 1; });
    }

    void remove(std::size_t stretch) {
        for (const std::size_t target : targets_[stretch]) --counts_[target];
    }

private:
    std::vector<std::vector<std::size_t>> targets_;  ///< Of each stretch, by number.
    std::vector<int> counts_;
};

}  // namespace

std::vector<std::size_t> leave_out_order(const std::vector<LeaveOutCandidate>& candidates) {
    Remaining remaining(candidates);
    std::vector<std::size_t> left;
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        if (candidates[at].is_optional) left.push_back(at);
    }
    std::vector<std::size_t> order;
    while (!left.empty()) {
        const auto least_missed = std::ranges::max_element(left, {}, [&](std::size_t at) {
            return std::tuple(candidates[at].stretch->level == kLevelNames.back(), remaining.is_covered(at), at);
        });
        remaining.remove(*least_missed);
        order.push_back(*least_missed);
        left.erase(least_missed);
    }
    return order;
}

}  // namespace cuewell
