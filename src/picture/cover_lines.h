#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cuewell {

/// How wide a text is in letters that are one pixel high.
using TextWidth = std::function<double(std::string_view text)>;

/// A title as it stands on a cover.
struct CoverLines {
    double size = 0.0;  ///< Height of the letters in pixels.
    std::vector<std::string> lines;
};

/// Where a title may stand.
struct LineSpace {
    double width = 0.0;
    std::size_t most_lines = 3;
    double largest = 0.0;  ///< Sizes of letters.
    double smallest = 0.0;
};

/// Sets a title in as few lines and as large as it fits; what does not fit even in small letters ends in an ellipsis.
///
/// Shape: broken between words, and inside one only where it is wider than a line.
[[nodiscard]] CoverLines set_title(std::string_view title, const LineSpace& space, const TextWidth& width);

}  // namespace cuewell
