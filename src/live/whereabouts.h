#pragma once

#include "timeline/timeline.h"

#include <cstddef>
#include <optional>

namespace cuewell {

/// What of a timeline a position lies in.
struct Whereabouts {
    std::optional<std::size_t> chapter;      ///< In Timeline::chapters; none before the first.
    std::optional<PassPlace> place;          ///< Of the chapter; none in the welcome and the close.
    const Event* said = nullptr;             ///< The line that sounds, or sounded last.
    bool is_speaking = false;                ///< It sounds.
    const Event* span = nullptr;             ///< The hold, rest, count, breaths or pause that runs.
    std::optional<FramePosition> next_word;  ///< Where the next line begins.
};

/// Needs: the timeline outlives the result.
[[nodiscard]] Whereabouts whereabouts(const Timeline& timeline, FramePosition at);

/// Where a chapter ends.
[[nodiscard]] FramePosition end_of_chapter(const Timeline& timeline, std::size_t chapter);

/// The number of the first chapter of a stretch's run that `chapter` belongs to: where the stretch is announced, or where
/// the session begins with one of its later sides.
[[nodiscard]] std::size_t first_chapter_of_stretch(const Timeline& timeline, std::size_t chapter);

/// The first cue that begins at `at` or later; the number of cues where none does.
[[nodiscard]] std::size_t cue_from(const Timeline& timeline, FramePosition at);

/// Where a cue begins; the end of the timeline where it has none so numbered.
[[nodiscard]] FramePosition start_of_cue(const Timeline& timeline, std::size_t cue);

}  // namespace cuewell
