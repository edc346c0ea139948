#pragma once

#include "base/bytes.h"
#include "timeline/timeline.h"

#include <string>

namespace cuewell {

/// What stands on a cover beside the ring of the session's timeline.
struct CoverWords {
    std::string title;
    std::string length;  ///< As it is shown: "27 minutes".
};

/// Width and height: phones show 300 to 1000, and a lock screen about 100.
inline constexpr int kCoverPixels = 1'200;

/// A square cover of a session, drawn from its timeline, as PNG: a ring that runs as a clock does, with an arc for each
/// stretch, in which holds are bright.
///
/// Shape:  the same timeline and words give the same bytes, where the libraries and the font are the same. The letters
///         are those of DejaVu Sans; what it has no letter for is left out, and where it is not installed, all are.
/// Errors: Failure where there is no memory to draw in.
/// Thread: any.
[[nodiscard]] Bytes cover_of(const Timeline& timeline, const CoverWords& words);

}  // namespace cuewell
