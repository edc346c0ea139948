#include "plan/order.h"

#include <algorithm>
#include <array>
#include <limits>

namespace cuewell {
namespace {

constexpr std::int64_t kGettingUp = 10'000'000'000'000;
constexpr std::int64_t kChangeOfPosition = 100'000'000'000;
constexpr std::int64_t kSameStrain = 1'000'000'000;
constexpr std::int64_t kMoveTenth = 10'000;  ///< For each tenth of a second.
constexpr std::int64_t kMotionAfterStaying = 1;
/// No move of a sensible phrasebook takes longer, and no other may outweigh a strain.
constexpr std::int64_t kMostTenths = 600;

bool share_a_strain(const Stretch& a, const Stretch& b) {
    return std::ranges::any_of(
        a.strains, [&](const std::string& strain) { return std::ranges::find(b.strains, strain) != b.strains.end(); });
}

/// Finds the order that costs least, of at most kMostInBestOrder stretches (Held and Karp, 1962).
class OrderSearch {
public:
    OrderSearch(std::span<const Candidate* const> stretches, const Candidate* rest, const std::vector<Move>& moves)
        : count_(stretches.size()), left_cost_((std::size_t{1} << count_) * count_, kUnknown) {
        for (std::size_t to = 0; to < count_; ++to) {
            first_.at(to) = cost_between(nullptr, *stretches[to], moves);
            last_.at(to) = rest == nullptr ? 0 : cost_between(stretches[to], *rest, moves);
            for (std::size_t from = 0; from < count_; ++from)
                step_.at(from).at(to) = cost_between(stretches[from], *stretches[to], moves);
        }
    }

    [[nodiscard]] std::vector<std::size_t> best() {
        std::vector<std::size_t> order;
        const std::size_t all = (std::size_t{1} << count_) - 1;
        std::size_t done = 0;
        while (done != all) {
            const std::size_t next = best_next(done, order);
            order.push_back(next);
            done |= std::size_t{1} << next;
        }
        return order;
    }

private:
    static constexpr std::int64_t kUnknown = -1;

    /// The first of those that can come next at the least cost.
    std::size_t best_next(std::size_t done, const std::vector<std::size_t>& order) {
        std::size_t best = count_;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (std::size_t next = 0; next < count_; ++next) {
            if ((done >> next & 1) != 0) continue;
            const std::int64_t step = order.empty() ? first_.at(next) : step_.at(order.back()).at(next);
            const std::int64_t cost = step + cost_left(done | std::size_t{1} << next, next);
            if (cost >= least) continue;
            least = cost;
            best = next;
        }
        return best;
    }

    /// What the rest costs where those of `done` are done, `last` as the last one.
    std::int64_t cost_left(std::size_t done, std::size_t last) {
        std::int64_t& known = left_cost_[done * count_ + last];
        if (known != kUnknown) return known;
        if (done == (std::size_t{1} << count_) - 1) return known = last_.at(last);
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (std::size_t next = 0; next < count_; ++next) {
            if ((done >> next & 1) != 0) continue;
            least = std::min(least, step_.at(last).at(next) + cost_left(done | std::size_t{1} << next, next));
        }
        return known = least;
    }

    using Costs = std::array<std::int64_t, kMostInBestOrder>;
    std::size_t count_;
    std::vector<std::int64_t> left_cost_;  ///< By what is done, and the last of it.
    Costs first_{};
    Costs last_{};
    std::array<Costs, kMostInBestOrder> step_{};
};

/// Goes on with whatever costs least from where one is.
void add_nearest(std::span<const Candidate* const> stretches, std::vector<std::size_t> waiting,
                 const std::vector<Move>& moves, std::vector<std::size_t>& order) {
    while (!waiting.empty()) {
        const Candidate* from = order.empty() ? nullptr : stretches[order.back()];
        const auto next = std::ranges::min_element(waiting, {}, [&](std::size_t to) {
            // First what moves: who has begun to stay does not go back to it.
            const std::int64_t stays = stretches[to]->is_dynamic ? 0 : kMotionAfterStaying;
            return cost_between(from, *stretches[to], moves) + stays;
        });
        order.push_back(*next);
        waiting.erase(next);
    }
}

/// Position for position, in the best order of these.
std::vector<std::size_t> good_order(std::span<const Candidate* const> stretches, const Candidate* rest,
                                    const std::vector<Move>& moves) {
    const auto group_of = [](const Candidate* candidate) {
        return static_cast<std::size_t>(candidate->stretch->position);
    };
    std::array<std::vector<std::size_t>, kPositionNames.size()> groups;
    for (std::size_t at = 0; at < stretches.size(); ++at) groups.at(group_of(stretches[at])).push_back(at);
    std::vector<const Candidate*> firsts;
    for (const auto& group : groups) {
        if (!group.empty()) firsts.push_back(stretches[group.front()]);
    }
    std::vector<std::size_t> order;
    for (const std::size_t group : best_order(firsts, rest, moves))
        add_nearest(stretches, groups.at(group_of(firsts[group])), moves, order);
    return order;
}

}  // namespace

std::int64_t cost_between(const Candidate* from, const Candidate& to, const std::vector<Move>& moves) {
    const Position position = to.stretch->position;
    const auto before = from == nullptr ? std::nullopt : std::optional(from->stretch->position);
    std::int64_t cost = 0;
    if (before != position) {
        const Move* move = find_move(moves, before, position);
        const std::int64_t tenths = move == nullptr ? 0 : move->time / std::chrono::milliseconds(100);
        cost += std::min(tenths, kMostTenths) * kMoveTenth;
    }
    if (from == nullptr) return cost;
    if (*before != position) {
        cost += kChangeOfPosition;
        if (is_on_floor(*before) && !is_on_floor(position)) cost += kGettingUp;
    } else if (to.is_dynamic && !from->is_dynamic) {
        cost += kMotionAfterStaying;
    }
    if (share_a_strain(*from->stretch, *to.stretch)) cost += kSameStrain;
    return cost;
}

std::vector<std::size_t> best_order(std::span<const Candidate* const> stretches, const Candidate* rest,
                                    const std::vector<Move>& moves) {
    if (stretches.empty()) return {};
    if (stretches.size() > kMostInBestOrder) return good_order(stretches, rest, moves);
    return OrderSearch(stretches, rest, moves).best();
}

std::size_t best_place(std::span<const Candidate* const> list, const Candidate* rest, const PlaceWish& wish,
                       const std::vector<Move>& moves) {
    const auto cost_at = [&](std::size_t place) {
        const Candidate* before = place == 0 ? nullptr : list[place - 1];
        const Candidate* after = place == list.size() ? rest : list[place];
        const std::int64_t cost = cost_between(before, wish.added, moves);
        if (after == nullptr) return cost;
        return cost + cost_between(&wish.added, *after, moves) - cost_between(before, *after, moves);
    };
    const auto distance = [&](std::size_t place) { return place > wish.at ? place - wish.at : wish.at - place; };
    std::size_t best = std::min(wish.at, list.size());
    std::int64_t least = cost_at(best);
    for (std::size_t place = 0; place <= list.size(); ++place) {
        const std::int64_t cost = cost_at(place);
        if (cost > least || (cost == least && distance(place) >= distance(best))) continue;
        best = place;
        least = cost;
    }
    return best;
}

}  // namespace cuewell
