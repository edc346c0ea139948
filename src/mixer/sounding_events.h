#pragma once

#include "timeline/timeline.h"

#include <cstddef>
#include <span>
#include <vector>

namespace cuewell {

/// Which sounds are in the mix.
struct Parts {
    bool speech = true;
    bool chimes = true;
    bool ambience = true;
};

/// An event that is heard, without what is only said about it.
struct SoundingEvent {
    EventKind kind = EventKind::speech;  ///< Speech or chime: whose clips `clip` numbers.
    std::size_t clip = 0;
    FramePosition start;
    FramePosition end;
};

/// The events of a timeline that are heard, quick to find by time.
class SoundingEvents {
public:
    SoundingEvents(const Timeline& timeline, Parts parts);

    /// The sounds that may be heard from `from` until before `to`, in order of start: all that are, and few that are
    /// not.
    [[nodiscard]] std::span<const SoundingEvent> near(FramePosition from, FramePosition to) const;

    /// In order of start. Not of a temporary, whose sounds would be gone before the first of them is looked at.
    [[nodiscard]] std::span<const SoundingEvent> all() const& noexcept { return sounds_; }
    void all() const&& = delete;

private:
    std::vector<SoundingEvent> sounds_;  ///< By start.
    Frames longest_;
};

}  // namespace cuewell
