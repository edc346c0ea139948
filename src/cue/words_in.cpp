#include "cue/cue_sheet.h"

#include <algorithm>

namespace cuewell {
namespace {

Duration moment_of(const InnerCue& cue, Duration hold) {
    switch (cue.anchor) {
        case HoldCue::Anchor::from_start: return cue.offset;
        case HoldCue::Anchor::before_end: return hold - cue.offset;
        case HoldCue::Anchor::halfway: return hold / 2;
    }
    return {};
}

}  // namespace

std::vector<InnerMoment> words_in(const HoldCueSpan& hold) {
    std::vector<InnerMoment> moments;
    for (std::size_t inner = 0; inner < hold.inner.size(); ++inner) {
        const InnerCue& cue = hold.inner[inner];
        const Duration at = moment_of(cue, hold.length);
        const bool is_inside = at >= Duration::zero() && at < hold.length;
        if (is_inside && hold.length >= cue.least_hold) moments.push_back({at, inner});
    }
    std::ranges::stable_sort(moments, {}, &InnerMoment::at);
    return moments;
}

}  // namespace cuewell
