#pragma once

#include "cue/cue_sheet.h"

#include <cstddef>
#include <vector>

namespace cuewell {

/// Cues that tell nothing that was not told right before them.
struct ToldBefore {
    std::size_t begin = 0;  ///< The first of them.
    std::size_t end = 0;    ///< The one after the last.
    int times = 1;          ///< How many rounds they are.
};

/// What of a session an author need not hear again.
///
/// Shape:  sorted, apart from each other, without the beginning of a chapter and without the gap at their end. First what
///         later sides and rounds of a stretch repeat of an earlier one, line by line of its script and with the same
///         lengths, then what the rounds of a `[repeat]` have of the round before, from their beginning on. Lines
///         that are left out after the first time, and silences shorter than `least_told`, make no difference.
[[nodiscard]] std::vector<ToldBefore> told_before(const CueSheet& sheet, Duration least_told);

}  // namespace cuewell
