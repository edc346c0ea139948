#pragma once

#include "base/bytes.h"
#include "timeline/timeline.h"

#include <string>

namespace cuewell {

/// What stands on a cover beside the strip of the session's timeline.
struct CoverWords {
    std::string title;
    std::string length;  ///< As it is shown: "27 minutes".
};

inline constexpr int kCoverPixels =
    1200;  ///< Wide and high; podcast players ask for 1400 at most, phones show 300 to 1000.

/// A square cover of a session, drawn from its timeline, as PNG.
///
/// Shape:  the same timeline and words give the same bytes; the letters are those of DejaVu Sans, and without that font there are none.
[[nodiscard]] Bytes cover_of(const Timeline& timeline, const CoverWords& words);

}  // namespace cuewell
