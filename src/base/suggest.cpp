#include "base/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <vector>

namespace cuewell {
namespace {

/// Names longer than this are not compared: nobody mistypes a novel.
constexpr std::size_t kLongestName = 64;
constexpr std::size_t kMostListed = 14;

std::string lower(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

/// Restricted Damerau-Levenshtein distance: inserted, left out, other and swapped letters cost 1 each.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before;
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t other = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, other});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = above;
        above = row;
    }
    return above[b.size()];
}

}  // namespace

std::size_t letters_apart(std::string_view one, std::string_view other) { return distance(lower(one), lower(other)); }

std::optional<std::string> nearest(std::string_view name, std::span<const std::string> candidates) {
    if (name.empty() || name.size() > kLongestName) return std::nullopt;
    const std::string wanted = lower(name);
    const std::string* best = nullptr;
    std::size_t best_distance = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > kLongestName) continue;
        // What differs in length by more cannot be nearer.
        if (std::max(wanted.size(), candidate.size()) - std::min(wanted.size(), candidate.size()) >= best_distance)
            continue;
        const std::size_t candidate_distance = distance(wanted, lower(candidate));
        if (candidate_distance >= best_distance) continue;
        best = &candidate;
        best_distance = candidate_distance;
    }
    return best == nullptr ? std::nullopt : std::optional(*best);
}

std::string suggestion(std::string_view name, std::span<const std::string> candidates) {
    if (const auto near = nearest(name, candidates)) return fmt::format("did you mean \"{}\"?", *near);
    if (candidates.empty()) return {};
    const auto listed = candidates.first(std::min(candidates.size(), kMostListed));
    return fmt::format("expected one of: {}{}", fmt::join(listed, ", "), candidates.size() > kMostListed ? ", …" : "");
}

}  // namespace cuewell
