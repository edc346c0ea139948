#pragma once

#include "timeline/timeline.h"

#include <vector>

namespace cuewell {

/// A part of the ring.
///
/// Units: turns, from 0 at the top clockwise to 1.
struct CoverArc {
    double from = 0.0;
    double to = 0.0;
};

/// The ring of a cover: a session as a round of the clock.
struct CoverRing {
    std::vector<CoverArc> stretches;  ///< One for each stretch, and for welcome and close; a gap after each.
    std::vector<CoverArc> holds;      ///< In order, inside the arcs; what cannot be told apart is put together.
};

[[nodiscard]] CoverRing cover_ring(const Timeline& timeline);

}  // namespace cuewell
