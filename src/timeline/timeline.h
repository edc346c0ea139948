#pragma once

#include "base/side.h"
#include "base/source.h"
#include "base/time.h"
#include "cue/cue_sheet.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cuewell {

enum class EventKind { speech, chime, pause, rest, hold, count, breath };

[[nodiscard]] const char* to_name(EventKind kind) noexcept;

/// Something that happens from `start` until before `end`.
struct Event {
    EventKind kind = EventKind::pause;
    FramePosition start;
    FramePosition end;
    /// What is said, the name of the chime; empty for silence.
    std::string text;
    /// Number of the clip that sounds: a line for speech, a chime for a chime.
    std::optional<std::size_t> clip;
    std::optional<std::string> stretch;
    std::optional<Side> side;
    std::optional<int> round;
    std::optional<BreathPace> breath;  ///< Of breaths that are guided, and of a hold that is told in breaths.
    std::string file;                  ///< Label of the script or phrase file it stands in.
    std::size_t line = 0;
    std::size_t cue = 0;  ///< Number of the cue it comes from, in the cue sheet.
};

struct Chapter {
    FramePosition start;
    std::string title;
    std::optional<PassPlace> place{};  ///< None for the welcome and the close.
    FramePosition settled{};           ///< From here on the listener is in the stretch's position.
};

/// A session on the clock: every cue has its frames.
///
/// Shape: events sorted by start, a span before what lies inside it; speech never overlaps speech.
struct Timeline {
    std::string title;
    std::string language;
    std::string voice;
    std::optional<std::string> ambience;  ///< Name of what sounds behind the voice.
    SampleRate rate;
    Frames length;
    std::vector<Event> events;
    std::vector<Chapter> chapters;
};

/// The timeline as a table for people: when each chapter starts, how long it lasts, what is held.
[[nodiscard]] std::string to_table(const Timeline& timeline);

/// The timeline as the JSON that `plan --json` prints.
[[nodiscard]] std::string to_json(const Timeline& timeline);

}  // namespace cuewell
