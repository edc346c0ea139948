#pragma once

#include "plan/repertoire.h"
#include "script/move.h"

#include <cstdint>
#include <span>
#include <vector>

namespace cuewell {

/// So many stretches are put in the best order there is; more, in a good one.
inline constexpr std::size_t kMostInBestOrder = 12;

/// What it costs to do one stretch right after another: the smaller the better.
///
/// Shape:  getting up from the floor weighs more than any number of other changes of position, these more than any
///         number of strains that both load, those more than the time for moving, and that more than a stretch in
///         motion after one that stays in the same position.
/// Needs:  `from` may be null: wherever someone is when the session begins.
[[nodiscard]] std::int64_t cost_between(const Candidate* from, const Candidate& to, const std::vector<Move>& moves);

/// The order of stretches that costs least, as places in `stretches`; of orders that cost the same, the one that keeps
/// what came first in front.
///
/// Needs:  `rest` is what follows the last of them, or null.
[[nodiscard]] std::vector<std::size_t> best_order(std::span<const Candidate* const> stretches, const Candidate* rest,
                                                  const std::vector<Move>& moves);

/// A stretch that comes into a list, and where one would like it best.
struct PlaceWish {
    const Candidate& added;
    std::size_t at = 0;
};

/// The place in a list before which a stretch costs least, or its end; of places that cost the same, the nearest to the
/// one that is wished.
///
/// Needs:  `rest` is what follows the list, or null.
[[nodiscard]] std::size_t best_place(std::span<const Candidate* const> list, const Candidate* rest,
                                     const PlaceWish& wish, const std::vector<Move>& moves);

}  // namespace cuewell
