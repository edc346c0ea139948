#pragma once

#include "check/word_lists.h"
#include "check/words.h"

#include <string_view>

namespace cuewell {

/// Whether a text names the right side, the left, or both.
struct SidesNamed {
    bool right = false;
    bool left = false;
};

[[nodiscard]] SidesNamed sides_named(std::string_view text, const WordLists& lists);

/// The sides that a text names, one after the other, as they stand there in small letters.
[[nodiscard]] Words side_words(std::string_view text, const WordLists& lists);

/// The same on the other side: right for left, and left for right.
[[nodiscard]] Words mirrored(const Words& sides, const WordLists& lists);

/// Whether two texts name the same sides, but each the other one's. What stands beside a side may make its name look like
/// no side, "left the", in one of them only: it is one where the other text has its opposite in the same place.
[[nodiscard]] bool are_mirrored(std::string_view one, std::string_view other, const WordLists& lists);

}  // namespace cuewell
