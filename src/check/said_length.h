#pragma once

#include "check/said.h"
#include "check/word_lists.h"
#include "script/phrasebook.h"

#include <optional>
#include <string_view>

namespace cuewell {

enum class LengthUnit { seconds, breaths };

/// A length that is told in words: "thirty seconds", "half a minute", "two to three breaths".
struct SaidLength {
    int least = 0;
    int most = 0;
    LengthUnit unit = LengthUnit::seconds;
    bool is_more = false;  ///< "Ten more seconds": counted from now.
    SaidAt where;          ///< From the number to the unit.
};

/// The first length that a text tells; empty where it tells none, or one that this does not read: "a few breaths".
///
/// Shape: numbers in digits, or as `phrases` counts them.
[[nodiscard]] std::optional<SaidLength> length_said(std::string_view text, const Phrasebook& phrases,
                                                    const WordLists& lists);

}  // namespace cuewell
