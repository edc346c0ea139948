#include "picture/cover_ring.h"

#include "picture/picture_stretches.h"

#include <algorithm>

namespace cuewell {
namespace {

constexpr double kGap = 1.0 / 150.0;       ///< Wide enough to be seen at a hundred pixels.
constexpr double kMostOfArc = 0.3;         ///< Of a short arc no more becomes its gap.
constexpr double kFinest = 1.0 / 2'000.0;  ///< About a pixel of the largest cover.

double turn_of(FramePosition at, const Timeline& timeline) {
    const auto length = static_cast<double>(std::max<std::int64_t>(1, timeline.length.count()));
    return std::clamp(static_cast<double>(at.index()) / length, 0.0, 1.0);
}

CoverArc with_gap(CoverArc arc) {
    arc.to -= std::min(kGap, kMostOfArc * (arc.to - arc.from));
    return arc;
}

}  // namespace

CoverRing cover_ring(const Timeline& timeline) {
    CoverRing ring;
    for (const PictureStretch& stretch : picture_stretches(timeline)) {
        ring.stretches.push_back(with_gap({turn_of(stretch.start(), timeline), turn_of(stretch.end(), timeline)}));
    }
    if (ring.stretches.empty()) ring.stretches.push_back({0.0, 1.0});
    for (const Event& event : timeline.events) {
        if (event.kind != EventKind::hold) continue;
        const CoverArc hold{turn_of(event.start, timeline), turn_of(event.end, timeline)};
        if (!ring.holds.empty() && hold.from - ring.holds.back().to < kFinest) {
            ring.holds.back().to = std::max(ring.holds.back().to, hold.to);
        } else {
            ring.holds.push_back(hold);
        }
    }
    return ring;
}

}  // namespace cuewell
