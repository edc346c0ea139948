#include "mixer/sounding_events.h"

#include <algorithm>

namespace cuewell {
namespace {

/// Spans such as holds and counts make no sound of their own; the words in them are events as well.
bool is_heard(const Event& event, Parts parts) {
    if (!event.clip) return false;
    return (event.kind == EventKind::speech && parts.speech) || (event.kind == EventKind::chime && parts.chimes);
}

bool starts_before(const SoundingEvent& sound, FramePosition at) { return sound.start < at; }

}  // namespace

SoundingEvents::SoundingEvents(const Timeline& timeline, Parts parts) {
    for (const Event& event : timeline.events) {
        if (!is_heard(event, parts)) continue;
        sounds_.push_back({event.kind, *event.clip, event.start, event.end});
        longest_ = std::max(longest_, event.end - event.start);
    }
    std::stable_sort(sounds_.begin(), sounds_.end(),
                     [](const SoundingEvent& a, const SoundingEvent& b) { return a.start < b.start; });
}

std::span<const SoundingEvent> SoundingEvents::near(FramePosition from, FramePosition to) const {
    const auto first = std::lower_bound(sounds_.begin(), sounds_.end(), from - longest_, starts_before);
    const auto last = std::lower_bound(first, sounds_.end(), to, starts_before);
    return {first, last};
}

}  // namespace cuewell
