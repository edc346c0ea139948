#pragma once

#include <algorithm>
#include <span>

namespace cuewell {

/// The characters from `first` to `last`, both included.
struct CharacterRange {
    char32_t first;
    char32_t last;
};

[[nodiscard]] inline bool is_in(char32_t character, std::span<const CharacterRange> ranges) {
    return std::ranges::any_of(
        ranges, [=](CharacterRange range) { return character >= range.first && character <= range.last; });
}

}  // namespace cuewell
