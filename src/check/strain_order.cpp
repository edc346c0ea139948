#include "check/strain_order.h"

#include "script/head_words.h"

#include <algorithm>
#include <ranges>
#include <utility>

namespace cuewell {
namespace {

/// So many steps find an order of what people list; a stranger's list may need more than there is time for.
constexpr int kMostTries = 20'000;
constexpr std::size_t kMostStrains = 20;

/// Looks for an order of stretches in which no neighbours strain the same, between the stretches around them.
class OrderSearch {
public:
    OrderSearch(const std::vector<const Stretch*>& run, const Stretch* before, const Stretch& after)
        : clashes_(run.size()), is_placed_(run.size(), false) {
        for (std::size_t at = 0; at < run.size(); ++at) {
            for (const Stretch* other : run) clashes_[at].push_back(strain_the_same(*run[at], *other));
            clashes_with_before_.push_back(before != nullptr && strain_the_same(*before, *run[at]));
            clashes_with_after_.push_back(strain_the_same(*run[at], after));
        }
    }

    [[nodiscard]] bool finds_one() { return place_next(clashes_with_before_, false, clashes_.size()); }

    [[nodiscard]] static bool strain_the_same(const Stretch& a, const Stretch& b) {
        return !shared_strain(a, b).empty();
    }

private:
    /// Whether the stretches that are `left` can follow one that clashes with those of `clashes`.
    bool place_next(const std::vector<bool>& clashes, bool clashes_with_after, std::size_t left) {
        if (left == 0) return !clashes_with_after;
        for (std::size_t at = 0; at < clashes_.size(); ++at) {
            if (is_placed_[at] || clashes[at]) continue;
            if (++tries_ > kMostTries) return false;
            is_placed_[at] = true;
            if (place_next(clashes_[at], clashes_with_after_[at], left - 1)) return true;
            is_placed_[at] = false;
        }
        return false;
    }

    std::vector<std::vector<bool>> clashes_;
    std::vector<bool> clashes_with_before_;
    std::vector<bool> clashes_with_after_;
    std::vector<bool> is_placed_;
    int tries_ = 0;
};

/// The stretches from `first` to before `end` that repeat a strain, with that between the last of them and the next.
std::vector<std::size_t> repeats_in(const std::vector<const Stretch*>& order, std::size_t first, std::size_t end) {
    std::vector<std::size_t> repeats;
    for (std::size_t at = std::max<std::size_t>(first, 1); at < std::min(end + 1, order.size()); ++at) {
        if (OrderSearch::strain_the_same(*order[at - 1], *order[at])) repeats.push_back(at);
    }
    return repeats;
}

}  // namespace

std::string shared_strain(const Stretch& a, const Stretch& b) {
    const auto first = a.strains | std::views::take(kMostStrains);
    const auto second = b.strains | std::views::take(kMostStrains);
    const auto shared = std::ranges::find_first_of(first, second, {}, plain_word, plain_word);
    return shared == first.end() ? "" : *shared;
}

std::vector<std::size_t> avoidable_repeats(const std::vector<const Stretch*>& order) {
    std::vector<std::size_t> result;
    for (std::size_t first = 0; first + 1 < order.size();) {
        std::size_t end = first;
        while (end + 1 < order.size() && order[end]->position == order[first]->position) ++end;
        if (end == first) ++end;
        const std::vector<std::size_t> repeats = repeats_in(order, first, end);
        const Stretch* before = first == 0 ? nullptr : order[first - 1];
        const auto run = std::vector(order.begin() + static_cast<std::ptrdiff_t>(first),
                                     order.begin() + static_cast<std::ptrdiff_t>(end));
        if (!repeats.empty() && OrderSearch(run, before, *order[end]).finds_one())
            result.insert(result.end(), repeats.begin(), repeats.end());
        first = end;
    }
    std::ranges::sort(result);
    result.erase(std::ranges::unique(result).begin(), result.end());
    return result;
}

}  // namespace cuewell
