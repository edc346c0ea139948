#pragma once

#include "base/side.h"
#include "page/session_page.h"
#include "script/phrasebook.h"
#include "script/step.h"

#include <optional>
#include <vector>

namespace cuewell {

/// What steps ask for, as lines to read: every word of the script, lengths in words, a repeat around what it repeats.
///
/// Shape: gaps, pauses and chimes are left out.
/// Needs: steps of a plan, whose lengths are definite; a side where they have words for one.
[[nodiscard]] std::vector<SheetLine> sheet_lines(const std::vector<Step>& steps, std::optional<Side> side,
                                                 const Phrasebook& phrases);

}  // namespace cuewell
