#pragma once

#include "base/diagnostic.h"
#include "script/line_text.h"

#include <optional>

namespace cuewell {

/// The first no-break space or the like, which looks like a blank, or character that nobody sees: Option and the space
/// bar give one on a Mac, and lines that were copied from a web page begin with some.
[[nodiscard]] std::optional<SourceSpan> odd_space_in(const LineText& line);

/// Such a character before the mark of a line that is no words: behind it the mark would be read aloud.
[[nodiscard]] std::optional<SourceSpan> odd_space_before_mark(const LineText& line);

/// The line from its first character that is seen.
[[nodiscard]] LineText without_leading_spaces(const LineText& line);

/// Tells of it, and how it is mended.
void tell_odd_space(const SourceSpan& space, Diagnostics& faults);

}  // namespace cuewell
