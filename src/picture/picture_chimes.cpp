#include "picture/picture_chimes.h"

#include <algorithm>

namespace cuewell {

std::vector<PictureChime> picture_chimes(const Timeline& timeline) {
    std::vector<PictureChime> chimes;
    FramePosition counting_until;
    for (const Event& event : timeline.events) {
        if (event.kind == EventKind::count) counting_until = std::max(counting_until, event.end);
        if (event.kind == EventKind::chime) chimes.push_back({event, event.start < counting_until});
    }
    return chimes;
}

}  // namespace cuewell
