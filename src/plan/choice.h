#pragma once

#include "plan/repertoire.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// How much each area counts; by place in Repertoire::areas, 0 where it does not.
using AreaWeights = std::vector<double>;

/// How often stretches were done lately, by name.
using DoneLately = std::map<std::string, int, std::less<>>;

[[nodiscard]] int times_done(const DoneLately& lately, std::string_view name);

/// What stretches are chosen by.
struct ChoiceTask {
    AreaWeights weights;
    std::size_t most = 0;               ///< Stretches.
    Duration length{};                  ///< Of all of them together, about.
    std::vector<std::string> liked;     ///< Chosen before others that are as good.
    bool takes_all = false;             ///< Also what is for none of the areas, once nothing else is left.
    bool prefers_easy = true;           ///< What is demanding comes later; not where someone wished for a level.
    std::optional<std::uint64_t> seed;  ///< Decides between equals, which else come in the order of their names.
    DoneLately lately;                  ///< These come later.
};

/// Chooses stretches, the most important one first.
///
/// Shape:  areas get their share by weight (the highest averages of D'Hondt, 1878): an area that has a stretch already
///         counts half of its weight for the next, a third after that.
[[nodiscard]] std::vector<const Candidate*> choose(std::span<const Candidate* const> candidates,
                                                   const ChoiceTask& task);

/// How much a level asks of someone: its place in kLevelNames; what is none of them, as the last.
[[nodiscard]] std::size_t rank_of(std::string_view level);

/// What a stretch can stand in for another: how much of what they are for they share, from 0 for nothing to 1 for all.
[[nodiscard]] double likeness(const Candidate& a, const Candidate& b);

/// A number that decides between equals: the same for the same name and seed on every machine.
[[nodiscard]] std::uint64_t lot(std::string_view name, std::uint64_t seed);

}  // namespace cuewell
