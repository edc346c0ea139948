#pragma once

#include "cli/column_text.h"
#include "live/snapshot.h"

#include <cstddef>
#include <string>
#include <vector>

namespace cuewell {

/// What there is to draw on.
struct ScreenSize {
    std::size_t columns = 80;
    std::size_t rows = 24;
};

/// A line of the screen; how it stands out where the terminal can show that.
struct ScreenLine {
    enum class Weight { plain, strong, faint };
    std::string text;
    Weight weight = Weight::plain;
};

/// A running session as a calm screen: its title and how it stands, stretch and side, what is said, the time left in the
/// hold as a bar, what is next, the times, and what was told last.
///
/// Shape:  eight lines, no wider than the screen; of fewer rows the most useful ones.
[[nodiscard]] std::vector<ScreenLine> draw(const Snapshot& snapshot, ScreenSize size, Characters characters);

/// The keys and what they do, in as many columns as fit.
[[nodiscard]] std::vector<ScreenLine> draw_help(ScreenSize size, Characters characters);

}  // namespace cuewell
