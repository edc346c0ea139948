#pragma once

#include "page/session_page.h"
#include "publish/page_content.h"

#include <cstddef>
#include <vector>

namespace cuewell {

/// The stretches of a plan as the page shows them.
struct SheetStretches {
    std::vector<PageStretch> stretches;
    std::vector<std::size_t> shown_as;  ///< For each stretch of the plan, its number in `stretches`.
};

/// Puts the stretches of a session in words.
///
/// Shape: in the order of the plan, each with the routine's words after it, but for the last, whose words are the close.
///        A stretch that is listed again is shown again where something else is done then, or said after it.
[[nodiscard]] SheetStretches sheet_stretches(const Plan& plan, const Phrasebook& phrases, const DrawingOf& drawing_of);

}  // namespace cuewell
