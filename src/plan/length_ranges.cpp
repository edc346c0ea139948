#include "plan/length_ranges.h"

#include <algorithm>

namespace cuewell {

void LengthRanges::add_sums(const LengthRanges& others, Frames least, Frames most) {
    for (const LengthRangeInFrames& range : others.ranges_) ranges_.push_back({range.first + least, range.last + most});
}

void LengthRanges::settle(Frames end, Frames wished, Frames width) {
    std::ranges::sort(ranges_, {}, &LengthRangeInFrames::first);
    std::vector<LengthRangeInFrames> settled;
    for (const LengthRangeInFrames& range : ranges_) {
        if (range.first > end) break;
        if (!settled.empty() && range.first <= settled.back().last + Frames(1)) {
            settled.back().last = std::max(settled.back().last, range.last);
            continue;
        }
        if (range.first > wished) end = std::min(end, range.first + width);
        settled.push_back(range);
    }
    ranges_ = std::move(settled);
}

bool LengthRanges::has_any(LengthRangeInFrames lengths) const {
    const auto least = at_least(lengths.first);
    return least && *least <= lengths.last;
}

std::optional<Frames> LengthRanges::at_most(Frames length) const {
    const auto after = std::ranges::upper_bound(ranges_, length, {}, &LengthRangeInFrames::first);
    return after == ranges_.begin() ? std::nullopt : std::optional(std::min(length, std::prev(after)->last));
}

std::optional<Frames> LengthRanges::at_least(Frames length) const {
    const auto range = std::ranges::lower_bound(ranges_, length, {}, &LengthRangeInFrames::last);
    return range == ranges_.end() ? std::nullopt : std::optional(std::max(length, range->first));
}

}  // namespace cuewell
