#include "plan/length_ranges.h"

#include <algorithm>

namespace cuewell {

void LengthRanges::add_sums(const LengthRanges& others, Frames least, Frames most) {
    for (const LengthRangeInFrames& range : others.ranges_) ranges_.push_back({range.first + least, range.last + most});
}

void LengthRanges::settle(Frames end, Frames wished) {
    std::ranges::sort(ranges_, {}, &LengthRangeInFrames::first);
    std::vector<LengthRangeInFrames> settled;
    for (const LengthRangeInFrames& range : ranges_) {
        if (range.first > end) break;
        if (!settled.empty() && range.first <= settled.back().last + Frames(1)) {
            settled.back().last = std::max(settled.back().last, range.last);
        } else {
            if (!settled.empty() && settled.back().first > wished) break;
            settled.push_back(range);
        }
    }
    ranges_ = std::move(settled);
}

std::optional<Frames> LengthRanges::nearest(Frames least, Frames most, Frames wished) const {
    std::optional<Frames> found;
    const auto off = [&](Frames length) { return length > wished ? length - wished : wished - length; };
    for (auto range = std::ranges::lower_bound(ranges_, least, {}, &LengthRangeInFrames::last);
         range != ranges_.end() && range->first <= most; ++range) {
        const Frames here = std::clamp(wished, std::max(least, range->first), std::min(most, range->last));
        if (!found || off(here) < off(*found)) found = here;
    }
    return found;
}

std::optional<LengthRangeInFrames> LengthRanges::below(Frames length) const {
    const auto after = std::ranges::lower_bound(ranges_, length, {}, &LengthRangeInFrames::last);
    return after == ranges_.begin() ? std::nullopt : std::optional(*std::prev(after));
}

std::optional<LengthRangeInFrames> LengthRanges::above(Frames length) const {
    const auto after = std::ranges::upper_bound(ranges_, length, {}, &LengthRangeInFrames::first);
    return after == ranges_.end() ? std::nullopt : std::optional(*after);
}

}  // namespace cuewell
