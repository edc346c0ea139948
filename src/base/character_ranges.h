#pragma once

#include <algorithm>
#include <span>

namespace cuewell {

/// The characters from `first` to `last`, both included.
struct CharacterRange {
    char32_t first;
    char32_t last;
};

/// Needs: ranges in ascending order. Most text is found out at the first.
[[nodiscard]] inline bool is_in(char32_t character, std::span<const CharacterRange> ranges) {
    const auto range = std::ranges::find_if(ranges, [=](CharacterRange each) { return character <= each.last; });
    return range != ranges.end() && character >= range->first;
}

}  // namespace cuewell
